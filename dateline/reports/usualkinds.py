"""The kinds of things that happen in any topic, each with the words that tell it."""

from dateline.model import Kind


def default(name: str, family: str, stems: str) -> Kind:
    """A kind of the program's own; `stems` are parted by bars, and one that ends in a blank is a whole word."""
    return Kind(name, tuple(stems.split("|")), family)


# A kind and the stems that tell it; of those that a sentence holds the first one of this list is taken, so what is
# done to people and places comes before what is said about it.
DEFAULTS: tuple[Kind, ...] = (
    default(
        "shootdown",
        "strike",
        "shot down|shoots down|shoot down|downed|shooting down of|brought down a",
    ),
    default(
        "chemical attack",
        "strike",
        "sarin|chlorine gas|smell of chlorine|use of chlorine|chlorine attack|chlorine bomb|nerve gas|poison gas|"
        "toxic gas|gas attack|chemical attack|chemical weapon|chemical agent",
    ),
    default(
        "airstrike",
        "strike",
        "air strike|airstrike|air-strike|air raid|air attack|warplane|jets |barrel bomb|"
        "bombed by|aerial bomb|aerial raid|"
        "aerial attack|drone|helicopter gunship|aircraft bombed|planes bombed|plane bombed|raids on|jet bombed",
    ),
    default(
        "bombing",
        "strike",
        "car bomb|lorry bomb|truck bomb|suicide bomb|suicide attack|bombing|roadside bomb|bomb went off|"
        "bombs went off|bomb explod|explosive device|blew himself up|blew herself up|blew themselves up|mine under|"
        "hit a mine|struck a mine|drove over a mine|stepped on a mine|ran over a mine|land mine|a mine killed|"
        "landmine|detonated|booby-trap|grenade|dynamite|bomb |bombs |bombed|bomber|"
        "mine went off|mine exploded|packed with explosives",
    ),
    default("shelling", "strike", "shell |shells |shelled|shelling|mortar|rocket|artillery|missile|bombard|pounded"),
    default("explosion", "strike", "explosion|exploded|explodes|blast |blasts |blew up|blown up|blew apart"),
    default("avalanche", "people", "avalanche"),
    default(
        "landslide",
        "people",
        "landslide|mudslide|landslip|mudflow|slope came down|mountainside came down|hillside came down|hillside slid|"
        "slope gave way|hillside gave way|mountainside gave way",
    ),
    default("earthquake", "people", "earthquake|quake|tremor|aftershock"),
    default(
        "storm",
        "people",
        "cyclone|hurricane|typhoon|tornado|twister|blizzard|storm |storms |storm's|gale |winds of|gusts of|hailstorm",
    ),
    default(
        "flood",
        "people",
        "flood|tsunami|storm surge|dam burst|dams burst|dam gave way|burst its banks|"
        "dyke broke|dyke burst|dyke gave way|burst a dyke|burst a dam|through the dyke|broke its banks|levee broke|"
        "levees broke|overflowed its banks",
    ),
    default("eruption", "people", "volcan|eruption|lava "),
    default(
        "shooting",
        "ground",
        "shot dead|opened fire|gunned down|shooting|fired on|fired at|fired into|fired upon|"
        "sniper|shots were fired|machine-gun|shot and|"
        "was shot |were shot |been shot ",
    ),
    default("killing", "ground", "assassinat|murder|stabbed|stabbing|strangled|lynch|hacked to death"),
    default(
        "fire",
        "people",
        "caught fire|fire swept|fire tore|fire ripped|fire gutted|inferno|fire destroyed|fire at|on fire |"
        "set fire|fire broke out|blaze|burned down|burnt down|wildfire|bushfire|bush fire|forest fire|a fire |fires ",
    ),
    default(
        "crash",
        "people",
        "crashed|crash-landed|collided|collision|derailed|left the rails|capsized|"
        "went down off|sank|ran aground|overturned|"
        "plane crash|crash |crashes |shipwreck|head-on|"
        "trains hit|buses hit|hit each other",
    ),
    default(
        "collapse",
        "people",
        "collapse|fell in on|roof fell|bridge fell|wall fell|caved in|gave way|crane fell|crane came down|"
        "falling wall|falling masonry",
    ),
    default(
        "accident",
        "people",
        "accident|rockfall|pit disaster|mine disaster|stampede|crushed|crush |electrocut|drown|toppled|"
        "tree fell|suffocat|swept off|swept away|went off the road|ran off the road|fell into a ravine|"
        "fell down a shaft",
    ),
    default(
        "outbreak",
        "people",
        "outbreak|epidemic|cholera|measles|dengue|ebola|typhoid|meningitis|influenza|"
        "flu |swine flu|polio|virus|infected|infection|plague ",
    ),
    default(
        "poisoning",
        "people",
        "poisoned|poisoning|methanol|home-made spirits|bootleg|adulterated|tainted",
    ),
    default(
        "exchange",
        "talks",
        "swap|prisoner exchange|exchange of prisoners|exchanged prisoners|"
        "captives changed hands|prisoners changed hands|handed over|"
        "exchanged captives|exchanged detainees|exchanged the bodies",
    ),
    default(
        "release",
        "talks",
        "freed|set free|was released|were released|been released|released from|released on bail|release of|released|"
        "let go |go free|went free",
    ),
    default("kidnapping", "people", "kidnap|abduct|hostage|seized from"),
    default("execution", "people", "executed|execution|executing|behead|put to death|hanged"),
    default(
        "coup",
        "ground",
        "staged a coup|military coup|coup d'|coup attempt|putsch|overthrew|overthrown|seized power|took power|mutin",
    ),
    default(
        "capture",
        "ground",
        "captured|took the town|took the city|took the village|took the pass|took the port|recaptured|retook|retake|"
        "retaken|took control|seized|overran|overrun|took over|gained control|regained|"
        "liberated|town fell to|city fell to|"
        "village fell to|fell to the rebels|fell to rebels|fell to the army|"
        "fell to government|drove out|entered the town|"
        "entered the city|troops took|army took|forces took|fighters took|rebels took|insurgents took|have taken|"
        "pushed into|"
        "has taken|had taken|took the airport|took the base|took the bridge|took the hill|took the camp|"
        "took the district|"
        "took the capital|took the island|took the crossing|fell to the|surrendered to the|"
        "town surrendered|city surrendered",
    ),
    default(
        "ceasefire",
        "talks",
        "ceasefire|cease-fire|truce|armistice|lull |humanitarian pause|halt to hostilities|cessation|pause in the",
    ),
    default("declaration of war", "ground", "declared war|declares war|declaration of war"),
    default(
        "clash",
        "ground",
        "clash|fighting|fought|battle|firefight|skirmish|exchange of fire|exchanged fire|"
        "won a battle|routed |gun battle",
    ),
    default("attack", "strike", "attack|gunmen|gunman|ambush|assailant"),
    default(
        "labour dispute",
        "people",
        "general strike|walkout|walked out|went on strike|on strike|strike by|picket|strikers",
    ),
    default(
        "strike", "strike", "strikes on|strike on|strikes across|strikes hit|strikes killed|strike hit|strike killed"
    ),
    default(
        "offensive",
        "ground",
        "offensive|counteroffensive|counter-offensive|"
        "advanced|advance |assault|stormed|storming|siege |besieg|encircle|"
        "surrounded the town|surrounded the city|surrounded the village",
    ),
    default("raid", "ground", "raid"),
    default("displacement", "people", "displaced|fled|evacuat|left their homes|homeless|refugees|leave their homes"),
    default(
        "arrest",
        "people",
        "arrest|detained|taken into custody|rounded up|charged with|were charged|was charged|charged over",
    ),
    default(
        "investigation",
        "talks",
        "opened an investigation|opened an inquiry|launched an investigation|launched an inquiry|"
        "began an investigation|ordered an investigation|ordered an inquiry",
    ),
    default(
        "trial",
        "talks",
        "trial|sentenced|convicted|verdict|acquitted|court |courts |court's|jailed|"
        "indicted|jury|appeals court|found guilty|"
        "pleaded",
    ),
    default("protest", "people", "protest|demonstrat|marched|rally|rallied|rallies|riot|tear gas"),
    default(
        "vote",
        "talks",
        "election|electoral|voted|ballot|referendum|polling|elected|voters|by-election|"
        "parliament approved|approved the budget|passed the budget|passed a bill|passed the bill",
    ),
    default(
        "casualties",
        "people",
        "killed|wounded|injured|massacre|died|lost their lives|were hurt|was hurt|found dead|mass grave",
    ),
    default(
        "withdrawal",
        "ground",
        "withdrew|withdrawn|withdrawal|pulled out|pull out|pulled back|retreat|pulled its|pulled their|troops out of",
    ),
    default("deployment", "ground", "deployed|deployment|reinforcement|sent troops|troops were sent|sent in troops"),
    default(
        "law",
        "talks",
        "law |laws |decree|martial law|state of emergency|national emergency|emergency rule|curfew|resolution|banned|"
        "sanction|outlawed",
    ),
    default("agreement", "talks", "agreement|accord |accords |treaty|signed|deal |agreed to"),
    default("aid", "people", "aid |humanitarian|relief |food parcels|aid convoy"),
    default("talks", "talks", "talks |negotiat|met |summit|meeting|conference|delegation"),
    default("visit", "talks", "visited|visit |visits |paid a visit|on a tour of"),
    default("funeral", "people", "funeral|was buried|were buried|burial|memorial|mourn|laid to rest"),
    default(
        "rescue",
        "people",
        "rescue|search for|digging|pulled alive|airlifted|winched|plucked from",
    ),
    default("appointment", "talks", "sworn in|took office|appointed|inaugurat|named prime minister|took over as"),
    default(
        "resignation",
        "talks",
        "resigned|resignation|stepped down|sacked|dismissed from|ousted|toppled from|abdicat",
    ),
    default("statement", "talks", "said|announced|warned|denied|condemned|called for|accused|vowed"),
)
BY_NAME = {kind.name: kind for kind in DEFAULTS}
# Those of them in which people die without anybody's will.
DISASTERS = frozenset(str.split("avalanche landslide earthquake storm flood eruption fire crash collapse accident"))
SICKNESS = frozenset(("outbreak", "poisoning"))
