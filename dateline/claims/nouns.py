"""What a count is of: people, things that can be lost, or neither.

Any plural counts as people unless it stands in a list here; a figure is only read where a word of harm governs it.
"""

import re

from dateline.claims.wordlists import words

IRREGULAR = words(
    """
    people men women children policemen policewomen servicemen servicewomen gunmen militiamen fishermen firemen
    clergymen personnel police troops dead wounded injured others missing crew staff aircraft infantry clergy
    gendarmes schoolchildren grandchildren tribesmen businessmen countrymen helmsmen lives brethren cattle sheep
    fatalities businesspeople townspeople peacekeepers youth
    """
)
NOT_PLURAL = re.compile(r".*(?:ss|us|is|ous|ics)$")
# Plural in form, but a name or an adjective before the noun: United States soldiers, Armed Forces members.
BEFORE_A_NOUN = words("states nations forces others' arms sales sports news emirates netherlands philippines")

UNITS = words(
    """
    percent per % pc km kilometre kilometres kilometer kilometers kms metre metres meter meters mile miles feet
    foot inch inches cm mm yard yards hectare hectares acre acres square cubic tonne tonnes ton tons kg kilo
    kilos kilogram kilograms kilogramme kilogrammes gram grams lb pound pounds ounce ounces litre litres liter
    liters barrel barrels gallon gallons degree degrees degc volt volts watt watts megawatt megawatts kilowatt
    kilowatts megabytes dollar dollars euro euros yen peso pesos rouble roubles ruble rubles lira liras rupee
    rupees dinar dinars rial rials riyal riyals real reais crown crowns franc francs florin florins mark marks
    yuan shekel shekels dirham dirhams shilling shillings cent cents usd eur sdr m bn second seconds minute
    minutes hour hours day days night nights week weeks fortnight month months year years decade decades century
    centuries times time points point votes vote seats seat goals goal am pm a.m p.m gmt storeys storey stories
    floors pages caliber calibre knots horsepower magnitude o'clock fold
    """
)
EVENTS = words(
    """
    artifacts artefacts paintings items objects documents files passports mummies pieces countries cases
    infections animals animal foxes goats cows camels dogs horses chickens birds pigs livestock trees crops cattle
    sheep buffaloes seals whales fish attack attacks raid raids airstrike airstrikes strike strikes bombing bombings
    explosion explosions blast blasts clash clashes incident incidents battle battles shell shells rocket rockets
    missile missiles bomb bombs mortar mortars grenade grenades bullet bullets shot shots round rounds mine mines
    device devices sortie sorties operation operations offensive offensives case violation violations ceasefire
    ceasefires report reports statement statements resolution resolutions article articles talks meeting meetings
    agreement agreements occasion occasions places place sides side parties party fronts front ways way groups areas
    area locations location provinces province districts district country cities city towns town villages village
    neighbourhoods neighborhoods sectors points positions position camps camp sites site roads road hospitals
    hospital schools school centres centers stages stage rows trials charges questions reasons aftershocks quakes
    earthquakes storms waves fires drones drone examinations stitches sutures crossings schoolbooks sticks laws
    letters
    """
)
THINGS = words(
    """
    tank tanks aircraft plane planes jet jets warplane warplanes helicopter helicopters drone drones vehicle
    vehicles car cars truck trucks lorry lorries bus buses boat boats ship ships vessel vessels house houses
    home homes building buildings shop shops bridge bridges church churches mosque mosques gun guns howitzer
    howitzers launcher launchers artillery battery batteries radar radars carriers carrier personnel-carriers
    depot depots post posts base bases checkpoint checkpoints tent tents school schools hospital hospitals
    clinic clinics pylons pylon towers tower pole poles trawler trawlers ferry ferries yacht yachts freighter
    freighters steamer steamers submarine submarines dinghy dinghies barge barges canoe canoes train trains
    carriage carriages wagons motorcycle motorcycles tanker tankers
    bunker bunkers warehouse warehouses stations pipeline pipelines village villages town towns system systems
    weapon weapons rifle rifles missiles missile rockets uavs uav apartments apartment flats dwellings huts
    """
)
COLLECTIVES = words("family crew group team squad patrol couple gang party unit band staff")

# Those of whom "lost" and "fell" tell a death.
SOLDIERS = words(
    """
    men soldiers troops fighters officers pilots policemen comrades militants rebels marines guards conscripts
    sailors airmen servicemen members personnel militiamen guerrillas insurgents gunmen peacekeepers
    firefighters firemen those them hands souls crewmen relatives sons brothers colleagues own them women children
    people
    civilians
    """
)
# People who are searched for, but not because they are missing.
WANTED = words(
    """
    suspects gunmen attackers assailants men bombers fugitives prisoners militants terrorists rebels insurgents
    """
)

# Those of whom a move is a flight.
CIVILIANS = words(
    """
    people civilians residents villagers inhabitants families refugees persons citizens households locals women
    children townspeople islanders survivors others them population evacuees thousands hundreds homeless souls
    men farmers seekers migrants
    """
)
KEPT = words(
    """
    hostages prisoners captives detainees inmates convicts pows abductees internees dissidents foreigners schoolgirls
    schoolboys schoolchildren crew crewmen nationals troops
    """
)
HIRED = words("players employees singers actors")
SOUGHT = words("suspects gunmen attackers assailants bombers fugitives robbers kidnappers thieves")

# One person in the singular: what makes "the mayor was shot dead" a count of one.
PERSONS = words(
    """
    referee trainee evacuee escapee linesman assistant attendant servant merchant tenant immigrant accountant
    lieutenant infantryman mate bosun helper
    apprentice orphan bride groom fiancee fiance twin stepson stepdaughter son-in-law brother-in-law father-in-law
    mother-in-law informant defendant militant participant man woman boy girl child baby infant toddler teenager
    youth person civilian resident villager passer-by passerby bystander pedestrian mother father son daughter
    brother sister wife husband grandmother grandfather uncle aunt cousin nephew niece widow couple-member relative
    soldier officer general colonel lieutenant-colonel major captain sergeant corporal private commander conscript
    recruit marine sailor airman pilot co-pilot copilot navigator gunner sniper guard bodyguard policeman
    policewoman constable gendarme trooper agent detective inspector fighter rebel gunman guerrilla insurgent
    terrorist extremist subversive jihadist attacker bomber assailant suspect militiaman paramilitary warlord leader
    chief deputy minister president premier governor mayor senator lawmaker legislator councillor councilor
    councilman politician candidate ambassador diplomat consul envoy attache official secretary judge magistrate
    prosecutor lawyer attorney adviser advisor aide activist protester protestor demonstrator rioter marcher student
    pupil schoolboy schoolgirl teacher professor lecturer headmaster principal academic scientist doctor nurse medic
    paramedic surgeon midwife patient pharmacist rescuer firefighter fireman volunteer driver passenger conductor
    worker labourer laborer miner farmer peasant shepherd fisherman trader shopkeeper vendor businessman
    businesswoman engineer technician mechanic electrician builder clerk watchman caretaker cleaner cook waiter
    tailor priest bishop archbishop nun monk imam cleric pastor rabbi preacher missionary journalist reporter
    photographer cameraman correspondent editor broadcaster translator interpreter artist singer actor writer poet
    player tourist visitor traveller traveler migrant refugee asylum-seeker settler prisoner detainee inmate hostage
    victim survivor peacekeeper contractor employee staffer colleague spokesman spokeswoman hiker climber diver
    skipper crewman stewardess steward seamstress kidnapper smuggler trafficker rancher landowner unionist physicist
    member director manager owner neighbour neighbor elder sheikh prince king national countryman servicewoman
    serviceman cyclist motorcyclist motorist swimmer skier athlete israeli palestinian american briton iraqi afghan
    turk syrian russian ukrainian salvadoran peruvian colombian
    """
)
PERSON_ENDING = re.compile(r"[a-z-]{2,}(?:man|woman|boy|girl|ist|smith|eer|child)$")
NOT_PERSON = words(
    """
    human roman ottoman german woman's list mist fist exist assist resist consist persist insist twist career
    pioneer-corps
    """
)

# Nouns in -er, -or, -ist, -ian name persons where harm is done to them ("a baker"), save these.
AGENT = re.compile(r"[a-z-]{2,}(?:er|or|ist|ian|eer)$")
NOT_AGENTS = words(
    """
    number water power paper order hunger fever river corner letter offer computer tower weather matter summer
    winter border motor tractor sector error terror armor armour harbor harbour reactor flower helicopter tanker
    cruiser carrier bunker mortar center theater shelter trailer scooter poster barrier quarter chapter cancer
    ladder butter dinner monster danger anger layer holder folder counter encounter disaster semester cluster
    filter meter register december september october november freighter steamer bulldozer freezer container
    charter whether other another further either neither latter former larger over under after ever never rather
    together later earlier greater smaller higher lower older younger bigger longer major minor prior senior
    junior inferior superior interior exterior color colour labor labour vapor odor floor door indoor outdoor
    corridor mirror horror favor favour honor honour vector factor doctor's civilian's proper super copper
    silver lumber timber rubber finger shoulder liver bladder fiber buyer's launcher hammer cover murder manner
    banner laser radar brother's gender sister-ship chamber member-state transfer character answer disorder
    """
)

# Mass nouns that take "was" though they are many.
MANY = words(
    """
    family crew group team squad patrol police army military force battalion brigade unit population village
    crowd government staff house home car plane city ceasefire truce agreement damage
    """
)


def plural(word: str) -> bool:
    if word in IRREGULAR:
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith("'s"):
        return word.endswith(("men", "women")) and len(word) > 4
    return word not in BEFORE_A_NOUN and not NOT_PLURAL.match(word)


def person(word: str) -> bool:
    if word in PERSONS or word.endswith("-year-old"):
        return True
    if "-" in word and word.rsplit("-", 1)[1] in PERSONS:
        return True
    return bool(PERSON_ENDING.match(word)) and word not in NOT_PERSON


def agent(word: str) -> bool:
    """A person, or a word in the form of one: a baker, the inspector."""
    return person(word) or (bool(AGENT.match(word)) and word not in NOT_AGENTS and people(word))


def kept(head: str) -> bool:
    """Those of whom "released" and "freed" tell that they were held: hostages, protesters; not records, not birds."""
    return head in KEPT | CIVILIANS | SOLDIERS or (head.endswith("s") and person(head[:-1]) and head not in HIRED)


def people(head: str) -> bool:
    """The count of `head` may be one of people: soldiers, hikers, "" (four were killed)."""
    return head not in EVENTS and head not in THINGS and head not in UNITS
