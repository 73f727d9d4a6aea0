"""The words of harm, as lists that a person can read and add to: kind, how the word governs its count, its forms.

| mode | example | the count |
| --- | --- | --- |
| past | killed, wounded, taken prisoner | before it (passive), after it (active) or beside it (four killed) |
| act | killing, kills, the deaths of | after it |
| befall | died, lost their lives, fled | before it |
| state | dead, missing, unaccounted for | just before it, or before "are" |
"""

from typing import Literal, NamedTuple

Mode = Literal["past", "act", "befall", "state"]

KILLED, WOUNDED, MISSING, CAPTURED = "killed", "wounded", "missing", "captured"
DISPLACED, ARRESTED, DESTROYED, SHOT_DOWN = "displaced", "arrested", "destroyed", "shot down"
RELEASED, CASUALTIES = "released", "casualties"  # casualties: killed and wounded together


class Cue(NamedTuple):
    """Words `start` to `end` of a line say that `kind` of harm was done; `modes` are the ways it can be read."""

    start: int
    end: int
    kind: str
    modes: tuple[Mode, ...]


TABLE: dict[str, dict[Mode, str]] = {
    KILLED: {
        "past": """
            shot, picked off, finished off, rubbed out, taken out and shot, torn apart, cut to pieces,
            put against a wall and shot, hit and killed, struck and killed, fatally wounded, fatally injured,
            fatally shot, fatally stabbed, mortally wounded, felled, lined up and shot, swept to their deaths,
            buried, mown down, shot through the head, shot in the head, throats cut, killed, slain, murdered,
            assassinated, executed, massacred, beheaded, slaughtered, martyred, neutralised, neutralized,
            liquidated, lynched, hanged, shot dead, shot and killed, shot to death, gunned down, burned to death,
            burnt to death, beaten to death, stabbed to death, hacked to death, crushed to death, crushed,
            strangled, decapitated, electrocuted, tortured to death, mowed down, buried alive, riddled with bullets,
            cut down, eliminated, wiped out, put to death, blown up, blown to pieces, trampled to death,
            asphyxiated, butchered, bludgeoned to death, clubbed to death, knifed to death, stoned to death,
            kicked to death, hacked to pieces, machine-gunned, bayoneted, put to the sword, blown apart,
            found dead, found murdered, found shot, found lifeless, found drowned, found strangled,
            burned in their homes, burnt in their homes, burned in their houses, burnt in their houses,
            found beheaded, found shot dead, found with his throat cut, found with her throat cut,
            found with their throats cut, found hanging, incinerated, burned to ashes
        """,
        "act": """
            went down with, gone down with, to the bottom with, sank with, foundered with, was lost with,
            were lost with, lost with, fatally shooting, fatally stabbing, butchering,
            graves for, slit the throats of,
            slitting the throats of, cut the throats of, cutting the throats of,
            drowning, suffocating, electrocuting, asphyxiating, incinerating, hacking to death, beating to death,
            cost, costing, costs, coffins of, burials of, burial of, picking off, mowing down, loss of,
            lost, losing, loses, cut down, felling, claim the lives of, trampling, kill, kills, killing, murdering,
            murders,
            assassinating, executing, massacring, slaughtering, slaying, beheading, neutralising, neutralizing,
            gunning down, shooting dead, crushing, shooting to death, burning to death, stabbing to death,
            claimed the lives of, claiming the lives of, claims the lives of, cost the lives of, took the lives of,
            taking the lives of, caused the deaths of, causing the deaths of, caused the death of,
            causing the death of, led to the deaths of, led to the death of, resulted in the deaths of,
            resulted in the death of, resulting in the deaths of, resulting in the death of, deaths of, death of,
            killings of, killing of, murder of, murders of, assassination of, massacre of, execution of,
            executions of, bodies of, body of, skeletons of, corpses of, corpse of, assassinations of, slaying of,
            remains of,
            taken lives of, taken the lives of, murdering of, martyrdom of, execute, executes, murder, slay, slays,
            massacre, behead, eliminating, wiping out
        """,
        "befall": """
            could not be saved, couldn't be saved, were pulled out dead, was pulled out dead,
            did not get out alive, did not make it out, paid for it with their lives, paid for it with his life,
            paid for it with her life, never woke up, were found hanged, went down with, burned alive, burnt alive,
            died out, fell to police bullets, fell to bullets, fell to gunfire, fell to sniper fire,
            had their throats cut, plunged to their deaths, jumped to their deaths, lay dead, did not live,
            died instantly, fell in, fell at, fell during, fell on, have fallen, had fallen, died, perished,
            drowned,
            lost their lives, lost his life, lost her life, lost their life, lose their lives, losing their lives,
            succumbed, suffocated, starved, starved to death, froze to death, bled to death, dies, die, have died,
            were dead,
            met their deaths, met his death, met violent deaths, met a violent death, met their end,
            met his end, met her end, came to a violent end, paid with their lives, paid with his life,
            paid with her life, fell to their deaths, fell to his death, fell to her death,
            did not survive, breathed his last, bled out, taken their own lives
        """,
        "state": "to death, dead, deceased, lifeless, slain",
    },
    WOUNDED: {
        "past": """
            blinded, struck by bullets, struck by a bullet, struck by shrapnel, struck by debris, struck by flying
            glass,
            struck by gunfire, struck by rubber bullets, hit by gunfire, hit by sniper fire, hit by fire,
            hit by a sniper, hit by mortar fire, hit by shellfire, struck by sniper fire, cut by flying glass,
            hit by debris, hit by flying glass,
            struck by stray bullets, hit by flying debris, struck by flying debris, hit by pellets,
            hit by fragments,
            scarred, disfigured, given oxygen, knocked down, knocked over,
            overcome by gas, hit by stones, hit by stray bullets, hit by a stray bullet, bloodied, beaten,
            overcome by smoke, overcome by fumes, cut by glass, hit by glass, burned, burnt, affected by gas,
            bruised,
            taken to the clinic, taken to a clinic, flown to hospital, airlifted to hospital, treated for wounds,
            trampled, gassed, grazed, knocked unconscious, hit by splinters, hit by shrapnel, hit by bullets,
            hit by rubber bullets, wounded, injured, hurt, maimed, shot and wounded, mutilated, hospitalised,
            hospitalized, taken to hospital, taken to hospitals, taken to a hospital, taken to the hospital,
            rushed to hospital, admitted to hospital, admitted to the hospital, treated in hospital, hit in the arm,
            hit in the leg, beaten up, stabbed, admitted to the military hospital, scalded, shot in the leg,
            shot in the arm, shot in the shoulder, shot in the chest, treated for burns, treated for injuries,
            brought in with wounds, brought in with injuries, brought in with burns, treated for shock,
            treated for smoke inhalation, given first aid, seen by doctors, seen by medics, seen by paramedics,
            patched up, bandaged, stitched up,
            sickened, poisoned, concussed
        """,
        "act": """
            hit, struck, grazed, grazing, treated, treating, treat, treats, admitted, admitting, wounding, injuring,
            hurting, maiming, injures, injure, wound, wounds, hurts, hospitalising, hospitalizing, injuries to,
            injury of, injuries of, wounding of
        """,
        "befall": """
            gone blind, went blind, lost his sight, lost her sight, lost their eyesight, were left blind,
            lost consciousness, needed an operation, needed amputation, underwent surgery, had to undergo surgery,
            needed medical care, needed medical help, needed medical attention, needed stitches, needed surgery,
            sought treatment, sought medical help, had to be treated, needed first aid, have had limbs amputated,
            suffering from smoke inhalation, are being treated, were being treated, is being treated,
            was being treated, have been treated, had been treated, needed hospital care,
            suffered shrapnel injuries,
            suffered head injuries, suffered broken bones, suffered cuts, came away with injuries, lost an eye, lost
            toes, lost fingers, lost a hand, lost both hands, lost both feet,
            lost both legs, lost their sight, suffered injuries, suffered wounds, suffered burns,
            sustained injuries,
            sustained wounds, suffered serious injuries, suffered minor injuries, needed treatment, need treatment,
            required treatment, needed hospital treatment, received treatment, were in hospital, are in hospital,
            is in hospital, in hospital, remain in hospital, were treated, had bullet wounds, have bullet wounds,
            had gunshot wounds, had burns, had injuries, had head injuries, took a bullet, was hit by a bullet,
            suffered gunshot wounds, suffered bullet wounds, suffered shrapnel wounds, received gunshot wounds,
            lost a leg, lost an arm, lost a foot, lost limbs, come in with, came in with, arrived with wounds,
            arrived with burns, arrived with injuries, in intensive care, fighting for their lives,
            fighting for his life, fighting for her life
        """,
        "state": """
            war-wounded, under treatment, undergoing treatment, on stretchers, on a stretcher, bleeding,
            covered in blood,
            in intensive care, unconscious,
            on life support,
            fighting for their lives, fighting for his life,
            fighting for her life, choking, vomiting, gasping for breath, in a critical condition, in critical
            condition,
            in a serious condition, in serious condition, in a coma, suffering from smoke inhalation,
            suffering from burns, wounded, injured, hurt, with burns, with gunshot wounds, with bullet wounds,
            with head injuries, with injuries, with serious injuries, with minor injuries, with shrapnel wounds,
            with wounds, with broken bones, with severe burns, in hospital, in hospitals, in a hospital,
            to hospital,
            to hospitals
        """,
    },
    MISSING: {
        "past": """
            carried away by, washed out to sea, swept out to sea, swept into, swept off, swept away, washed away,
            unaccounted for, reported missing, listed as missing
        """,
        "act": """
            been lost with, lost contact with, lost touch with, contact was lost with, contact has been lost with,
            contact was lost to, nobody has seen, no one has seen, nobody has heard from,
            no one knows what became of,
            nobody knows what became of, no one knows what happened to, nobody knows what happened to,
            no one has heard from,
            no trace has been found of, no trace was found of, no trace had been found of,
            no sign has been found of,
            nothing has been seen of, nothing has been heard from, no word has come from, no sign of life from,
            no signs of life from, search is under way for, search was under way for,
            search under way for, nothing has been heard of, nothing was heard of, swept, washed, word of,
            search goes on for, search continues for, search continued for, search was on for, looking for,
            searching for, no trace of, no sign of, no word from, no news of, no news from, no contact with,
            waiting for news of, waiting for word of, nothing is known of, nothing was known of,
            nothing is known of the fate of,
            nothing is known about the fate of, nothing was known of the fate of, trace of, fate of,
            whereabouts of, sweeping away, search for,
            searched for
        """,
        "befall": """
            never seen again, were never seen again, was never seen again, yet to be found, yet to be located,
            yet to
            be traced, yet to be accounted for, yet to be heard from,
            yet to return, yet to reappear, remain to be found, remained to be found, were still being looked for,
            did
            not appear, failed to return,
            failed to come back, remain lost, remains lost, remained lost, dropped out of sight,
            never reached home, never reached port, never reached the shore, still buried,
            did not come home, failed to reappear, have not been traced, has not been traced,
            had not been found, have not been accounted for, has not been accounted for, had not been accounted for,
            have not been located, could not be located, could not be reached, are still lost, is still lost,
            were still lost, had not been heard of, had not been heard from, were still to be found,
            are still being sought, were still being sought, is still being sought, are being sought,
            had not returned, have not returned, has not returned, did not return, never returned,
            did not come back,
            never came back, had not come back, have not come back, are nowhere to be found, have not been seen,
            has not been seen, had not been seen, has not been heard of, have not been heard of,
            have not been heard from, disappeared, vanished, went missing, gone missing, cannot be traced,
            could not be traced, could not be found, cannot be found, remain unaccounted for, have not been found,
            has not been found, were not found
        """,
        "state": """
            whose fate is unknown, whose fate is not known, whose fate remains unknown, whose fate was unknown,
            whose whereabouts are unknown, whose whereabouts are not known, whose whereabouts remain unknown,
            overdue, missing, unaccounted for, untraced, lost at sea
        """,
    },
    CAPTURED: {
        "past": """
            carried off, dragged off, dragged away, snatched, bundled into, captured, taken prisoner,
            taken captive, taken alive,
            taken hostage, kidnapped, abducted, seized, held captive, held hostage, held prisoner, held for ransom,
            held by rebels, held by the rebels,
            held by pirates, held by gunmen, held in rebel, held in enemy, held by kidnappers, held by militants
        """,
        "act": """
            capturing, kidnapping, abducting, captures, taking prisoner, taking hostage, kidnapping of, abduction of
        """,
        "befall": """
            fell into rebel hands, fell into enemy hands, fell into the hands of, are in captivity, were led away,
            were marched off, surrendered, laid down their arms, gave themselves up
        """,
        "state": "behind barbed wire, captive, hostage, prisoner, in rebel hands, in enemy hands, in captivity",
    },
    DISPLACED: {
        "past": """
            displaced, uprooted, made homeless, driven from their homes, forced from their homes, forced to flee,
            forced to leave, driven out, rendered homeless, left homeless, driven from, evicted,
            bombed out of their homes, rehoused, resettled
        """,
        "act": """
            evacuation of, expulsion of, resettlement of, displacement of, displacing, uprooting, displaces,
            displace, making homeless, took the homes of, taking the homes of,
            destroyed the homes of, destroying the homes of, burned down the homes of, swept away the homes of
        """,
        "befall": """
            are registered as refugees, were registered as refugees,
            sought asylum, applied for asylum, asked for asylum, claimed asylum, requested asylum, filed for asylum,
            sheltering in, sheltered in, are sheltering, were sheltering, are camping, were camping,
            are living in tents, are housed in, were housed in, have been housed in, spent the night in the open,
            sleeping in tents, sleeping rough, living in tents, living in camps, live in camps, live in tents,
            sleep in tents, camped out, slept in the open, spent the night outdoors, lost the roof, were bombed out,
            fled, have fled, moved in with relatives, move in with relatives, moved in with families, found refuge,
            found shelter, found sanctuary, sought safety, seek safety,
            lost their homes, left their homes, abandoned their homes,
            flee, fleeing,
            have had to leave, had to leave, had to flee, have had to flee, leave their homes, flee their homes,
            abandoned their villages, left their villages, deserted their homes, sought refuge, sought shelter,
            taken refuge, took refuge, become refugees, became refugees, become homeless, became homeless,
            lost everything, fled their homes, left without a roof, left without shelter, taken shelter,
            took shelter,
            sleep in the open, sleeping in the open, escaped across the border
        """,
        "state": """
            in evacuation centres, in evacuation centers, in emergency shelters, in temporary shelters,
            in relief camps, in refugee camps, in makeshift camps, in displacement camps, in tents,
            with nowhere to sleep, with nowhere to go, with nowhere to live, with no roof, with no home,
            with no homes, without homes, without a roof, without a home, roofless, homeless, displaced,
            without shelter, out of their homes, from their homes, from their villages, uprooted
        """,
    },
    ARRESTED: {
        "past": "arrested, detained, rounded up, imprisoned, jailed, taken into custody, apprehended",
        "act": """
            arresting, detaining, rounding up, arrests, detains, arrest of, arrests of, detention of
        """,
        "state": "in custody, under arrest, in detention, behind bars",
    },
    DESTROYED: {
        "past": """
            destroyed, wrecked, levelled, leveled, demolished, burned down, burnt out, burned out, flattened, sunk,
            knocked out, gutted, razed, torched
        """,
        "act": """
            destroying, wrecking, levelling, leveling, demolishing, flattening, sinking, knocking out, gutting,
            razing, destroys, destroy, destruction of, torching
        """,
        "befall": "sank, collapsed, burned down",
    },
    SHOT_DOWN: {
        "past": "shot down, downed, brought down",
        "act": """
            shooting down, downing, shoots down, shoot down, downs, bringing down, downing of, shooting down of
        """,
    },
    RELEASED: {
        "past": """
            released, freed, set free, let go, ransomed, swapped, exchanged, handed over, handed back, pardoned, bailed,
            granted bail, amnestied
        """,
        "act": "releasing, freeing, setting free, set free, swapping, pardoning, releases, frees, release of",
        "befall": "walked free, went free",
    },
}
