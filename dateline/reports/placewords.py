"""Words that make a name a place, and those that make it something else."""

import re

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w[\w’'\-]*|[^\w\s]")


def listed(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


HERE = listed(
    "in near at outside inside around across off over above along on beside under by throughout within "
    "beneath below underneath"
)
THITHER = listed("from to into towards toward through between beyond for against of and or")
SURE = HERE - {"over", "under", "by"}
OBJECT = re.compile(
    r"(?:(?:re)?captur|(?:re)?tak|seiz|shell|bomb|bombard|storm|attack|target|pound|enter|reach|hit|rock|struck|strik|"
    r"left|leav|retook|took|overr[au]n|recaptur|recover|liberat|besieg|surround|clear|evacuat|flood|devastat|raid|shak|"
    r"shook|swept|sweep|invad|encircl|cross|visit|fled|flee|abandon)(?:e[sd]?|ing|ed|en|s)?"
)
# Of these the object is a place and hardly ever a person.
TAKEN = re.compile(
    r"reach(?:ed|es)|enter(?:ed|s)|(?:re)?captured?|retook|shell(?:ed|s)?|bombard(?:ed|s)?|bomb(?:ed|s)?|"
    r"overr[au]n|left|"
    r"stormed|besieged|encircled|rocked|shook|flooded|devastated|ravaged|pounded|recaptured|liberated|seized|"
    r"shelling|bombing|bombarding|capturing|evacuated"
)
# Words after a name, or before "of", that make it a place; those that stay with the name when it is listed.
KEPT = listed(
    "province governorate district region county prefecture valley ridge strait river bridge pass plain enclave "
    "lake island islands peninsula delta desert mountain mountains hills hill crossing airport airbase airfield "
    "highway countryside suburb suburbs camp dam refinery junction canal gulf bay coast quarter neighbourhood "
    "neighborhood square base road checkpoint oilfield field mine quarry plateau forest port harbour harbor "
    "tunnel"
)
SETTLED = listed("city town village hamlet capital area municipality department state settlement borough township")
FEATURES = KEPT | SETTLED
PLURALS = listed("cities towns villages districts provinces hamlets suburbs islands areas regions")
CAPITAL_FEATURES = listed(
    "lake cape port mount fort camp wadi khan tel tell tal ras deir jabal jebel kafr kfar saint san santa santo "
    "puerto porto new upper lower north south east west northern southern eastern western square island islands "
    "river valley province district city town airport bridge street quarter bay gulf beit bab umm om ain nahr "
    "jisr el al great old big little central highway county beach hill hills park plaza market"
)
ADJECTIVES = listed(
    "northern southern eastern western central north south east west northwest northeast southwest southeast "
    "northwestern northeastern southwestern southeastern north-west north-east south-west south-east "
    "north-western north-eastern south-western south-eastern nearby neighbouring neighboring rebel-held "
    "government-held opposition-held besieged embattled coastal port border capital ancient historic disputed "
    "strategic rural urban downtown mountainous oil-rich restive contested devastated held controlled second "
    "third mainly occupied "
    "northernmost small main largest upper lower outer inner greater key industrial second-largest densely "
    "populated remote tribal war-torn kurdish-held isis-held jihadist-held insurgent-held militant-held "
    "surrounding entire whole very far mid desert"
)
TITLES = listed(
    "hon president minister gov governor general gen colonel col major maj captain capt corporal sergeant lieutenant "
    "lt brigadier admiral marshal commander mr mrs ms miss dr professor prof sir lord king queen prince princess "
    "sheikh imam bishop pope father sister ayatollah senator sen rep congressman judge justice ambassador "
    "secretary chancellor premier mayor spokesman spokeswoman spokesperson director chief officer chairman envoy "
    "detective inspector sheriff reverend rev comrade doctor prime deputy vice foreign defence defense interior"
)
BODIES = listed(
    "army front observatory party ministry council command agency forces force union group brigade brigades "
    "battalion corps division movement organisation organization committee commission court parliament assembly "
    "congress senate police guard guards guardsmen service services office bureau department institute university "
    "foundation fund bank company corporation association federation league alliance coalition cross crescent "
    "helmets defence defense radio television tv news times post journal press media network church house "
    "government authority administration security nations state states' rights watch amnesty international navy "
    "militia fighters rebels unit units protection society charity programme program organ staff hospital "
    "constabulary embassy pentagon kremlin treaty pact accord agreement resolution act operation convention "
    "championship cup stone circle desk mission basin"
)
NOT_NAMES = listed(
    "the a an this that these those he she it they we i you his her its their our my your one two three four five "
    "six seven eight nine ten eleven twelve some many most several all both each no not none and but or nor so "
    "yet if as when while where which who whom whose what why how then there here now after before since until "
    "till during despite although though because however meanwhile elsewhere earlier later also still even only "
    "just more less about at by for from in into near of off on onto out outside over through to toward towards "
    "under up upon with within without across along around against among amid between beyond above below behind "
    "beneath beside besides inside like per than via is are was were be been has have had do does did will would "
    "can could may might must shall should said says told monitor monitoring video mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february march april june july august september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday "
    "friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow tonight "
    "christmas easter ramadan spring summer autumn winter morning noon midnight god independence islam islamic "
    "muslim muslims christian christians sunni shiite shia jewish jews arab arabs kurdish kurds isis isil daesh "
    "nato un eu us uk un's gmt utc am pm reuters afp ap efe xinhua sana sohr another other others such according "
    "last next first second third dozens hundreds thousands at least nearly fears officials state rebel rebels "
    "opposition troops militants syrians iraqis telegram twitter facebook instagram youtube whatsapp"
)
TAKERS = listed(
    "troops army forces rebels fighters soldiers insurgents militants units jihadists guerrillas regime tanks "
    "marines have has had rockets shells missiles mortars bombs jets warplanes planes drones airstrikes helicopters"
)
# "went to Karm": where it is done, not whither something is sent.
GONE = listed("went flew travelled traveled sailed drove returned moved")
# "sailed from Karm", "pulled out of Karm": it happened there.
LEFT = listed("sailed withdrew withdrawn retreated evacuated expelled driven fled")
PULLED = listed("pulled moved driven forced thrown")
# "Karm has been under siege"
BESIEGING = listed("siege bombardment shelling curfew blockade occupation")
# "Karm hotel fire", "Karm siege": what a place has that a title begins with.
OF_PLACES = listed(
    "siege landslide mudslide flood floods earthquake quake hotel market mosque church school hospital prison jail "
    "airport bridge stadium station harbour harbor port tower quarter district mine refinery dam airbase"
)
# "tore through Karm", "rolled into Karm"
FORCING = listed("tore tearing ripped ripping swept sweeping roared raged rolled surged stormed crashed raced")
ARRIVING = listed("pulled rolled marched moved poured streamed advanced rode burst drove")
# "Karm came under fire", "Karm lost power", "Karm fell to the rebels"
FIRE = listed("fire attack shelling bombardment siege")
MAINS = listed("heat light water electricity heating")
# What is between two sides, and in no place between two towns.
RELATIONS = listed(
    "talks talk fighting clashes clash war wars agreement accord deal truce ceasefire relations tension tensions "
    "dispute disputes battle battles conflict violence difference differences meeting meetings link links choice "
    "cooperation exchange exchanges match game gap treaty ties rivalry feud negotiations contacts peace pact split"
)
# "Hill 118", "Kilometre 40": names of what has a number and no other name.
NUMBERED = listed("Hill Height Point Position Kilometre Kilometer Mile Checkpoint Outpost Camp Sector")
# Buildings and sites: "the market of Karm" lies in Karm.
SITES = listed(
    "market street streets square station docks dock outskirts mosque church school university centre center embassy "
    "prison jail works wall walls gates gate bank banks shore shores coast north south east west battle siege fall "
    "consulate hospital garrison barracks slums flank flanks slopes shelling bombing bombardment storming evacuation "
    "library stadium cathedral temple monastery museum clinic hotel headquarters"
)
# Words that a name of land or water begins with, or ends in: over Lake Embo, at the bottom of the Lorn Sea.
LANDS = listed("lake mount port cape fort camp gulf bay strait")
WATERS = listed("sea ocean lake river bay strait channel gulf mountains")
# "at Karm prison" is there; "Karm prison said" is not.
PRISONS = listed("prison jail")
# "Karm's metro", "Karm's Western line": what a town has and a person has not.
OF_TOWNS = listed(
    "metro railway railways trains line airport port harbour harbor streets skyline waterfront seafront suburbs "
    "outskirts districts quarters centre station stations beaches"
)
# "the road between Karm and Osman"
WAYS = listed("road highway motorway railway line border pass track route ravine gorge valley stretch section bend")
PARTS = listed("bottom heart edge parts part half halves quarters ruins whole skies rest much most top foot middle sky")
# After a name these make it a body's or a building's: "Karm hospital said".
ATTRIBUTIVE = listed(
    "hospital clinic school college university prison police government army soldiers ministry authorities "
    "fighters rebels officials"
)
# "the mayor of Karm": the place of an office.
OFFICES = listed("mayor governor prefect bishop archbishop authorities residents inhabitants")
# Words that stand before places and nothing else: "central Karm", "neighbouring Karm".
BESIDE_PLACES = listed(
    "neighbouring neighboring nearby northern southern eastern western central downtown rural northwestern "
    "northeastern "
    "southwestern southeastern north-western north-eastern south-western south-eastern"
)
SUFFERED = listed(
    "besieged shelled bombed captured attacked hit retaken recaptured seized overrun liberated bombarded flooded "
    "evacuated destroyed devastated struck taken rocked"
)
DEMONYM = re.compile(
    r"(?:\w{3,}(?:ian|ians|ish|ese|ic|ite|ites))|(?:french|dutch|greek|swiss|czech|thai|afghan|"
    r"afghans|iraqi|iraqis|"
                     r"israeli|israelis|saudi|saudis|pakistani|yemeni|yemenis|kuwaiti|qatari|omani|emirati|bangladeshi|"
                     r"somali|german|germans|american|americans|african|africans|european|europeans|mexican|korean|"
                     r"kurd|turk|turks|briton|britons|cuban|chilean|western|westerners|filipino|filipinos|nepali|"
                     r"uzbek|tajik|"
                     r"kazakh|kyrgyz|serb|serbs|croat|bosniak|slovak|slovene|pole|poles|dane|swede|finn|scot|"
                     r"malagasy|congolese|libyan)")  # fmt: skip
JOINERS = listed("de des del della du di da do dos das la las los le es el al bin sur ez ed ash am und y e")
AREA_WORDS = listed(
    "across throughout all over northern southern eastern western northwest northwestern northeast north-western "
    "north-west south south-eastern southeastern southwestern rural parts most north east west greater"
)  # fmt: skip
