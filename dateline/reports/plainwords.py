"""Words of English that a shouted sentence may hold and that no other list has: they are no names."""

from dateline.reports.placewords import listed

PLAIN = listed(
    """
    abandon abdominal able abroad absent absentia absolute absorb abstract absurd abundant accept access
    accident account ace achieve acid active acute add adjacent adopt adult advice affair affect afraid
    aggressive agony agree aim air airline airplane airspace alarm albeit alert alien alike alley ally almost
    altar alter amateur ambush amount anchor anew angry annex anniversary announce anthem anti any anyway
    apartheid apparatus apparent appeal appetite appoint approach arena arise armory arrange arrears arrive
    arsenal arson art ash ashore asia aside ask aspect assault assert asset assume assure ate atmosphere attempt
    attend attic attract auditorium author auto automatic automobile autonomy autopsy avenue average avoid await
    award aware axis backyard bad bag ballot ban banana bandages bandit banker bare barrack barren barricade
    basic basis basket battlefield battleground beach beam bear beast beat bed begin beginning begun behalf
    behavior belief bell belong belt bench benefit best bet bias bicycle big bike bill bind bird birth birthday
    bite bitter bizarre black blackout blade blame blaming blank blanket blaze bleed blew block blockade blood
    bloody blow blue boil bold bonds bonfire book boom boot booth bore borrow boss bottle bottom bought
    boulevard bow bowl box boycott brackets brain brake branch brave bread break breakfast bribe brick brief
    bright brilliant bring broad broadcast broke broker brown brutal bucket budget build built bulk bulletin
    burden burn burst bury butcher button buy cabin cabinet cable cadet cafe cafeteria calendar call calm camera
    camouflage campaign campus cancel candle canyon carbine card career cargo carnage carry cart cartel carve
    cash casino cast catch cathedral caught cause cavalry cave cease cell cellar cemetery census ceremony
    certain chains chair challenge champion change channel chaos chapel charge charm chart chase cheap cheat
    check choice choir cholera choose chose chosen chronic cigarette cinema circuit circus citizen civil clan
    clandestine class classic clause clay clean clear clever client cliff climax climb cling clock close cloth
    clothes cloud club clue clung coach coal coat cocaine code coffee coin cold collapse collect college
    colonial colony colossal column combat combine comfort coming commando commerce commit common communique
    compact companion compare compete complain complete complex compose compound compromise conceal concept
    concern concert conclave concrete condemn conduct confess confident confirm conflict confront conquer
    consensus consider constant construct consult consume consumer contain contemporary contempt contend content
    contest context continent contingent continue contraband contract contrast contribute control convenient
    convent convert convey convict convince convoy cool cope copy core corn corp correct corregimiento corrupt
    cottage cotton couch counsel count counterattack coup courage course courthouse courtroom courtyard crack
    crane crash crater crawl crazy cream creature credit creek creep crept crime criminal crisis critic crop
    crossfire crossroads crow crude cruel cruelty crusade crush cry crystal culture cure curfew current custom
    customary cutbacks cycle cyclone damp dance dare dark date dawn daybreak daylight deadline deaf deal dealt
    dean dear debt decent decide decisive deck declare decline decrease decree deed deep defeat defector defend
    deficit define defy delay delight deliver demand democracy democratic demolish dense depart departmental
    depend deploy deposit depth derive descend describe deserve design desire despair despise dessert destiny
    detail detain detect develop devil devote dialogue diamond diary dictator diet different difficult dig dijin
    dine diocese dire direct dirt dirty disappear disarray disc discharge discipline discover discuss disease
    disguise disgust dish dismiss dispatch display dispute dissolve distant distinct distinguish disturb ditch
    dive divert divide divine doctrine dog doing domain domestic dominant dominion donor dormitory dose double
    doubt dozen draft drag drain drama dramatic drank draw drawn dream dress drew drill drink drive drop drought
    droves drown drug drum drunk dry duck due dug dull dumb dump dumptruck dusk dust duty dwell dynamite eager
    earnest earth earthquake ease easy eat eaten economic edge editorial effect effective effort eighth elect
    electric elegant elevator elite embark emblem embrace emerge emit emperor empire employ employer empty
    encourage end endanger endorse endure enforce engage engine english enjoy enlarge enough ensure enter
    enterprise entitle entry envelope epidemic episode epoch equip era erase erect erupt escape escort essay
    establish etc eternal ethnic europe evade eve evening event everywhere evict evil evolve exact exam examine
    example exceed excellent excess excessive exchange exclusive excuse executive exercise exert exhaust exhibit
    exile exit exotic expand expect expel expense expensive expert expire explain explicit explode exploit
    explore explosive export expose express extend extensive external extract extraordinary extreme fabric
    facade face fact factory faculty fail failure faint fair faith false fame familiar famine famous fan farm
    farmland fashion fatal fault favorite fear feast feature fed federal fee feed feel felt fence ferry festival
    fetch few fewer fierce fifth fights file film filth final financial find fine firearm firm fit fix flag
    flame flash flat fleet flesh flew flight fling float flock flood flour flow fluid flung fly focus fog folk
    follow fond food fool football forbade forbid forever forgave forget forgive forgot fork form formal fort
    fortune forum founder fountain fragile frame frank fraud free freeze freight frequent fresh friend frighten
    fringe frontal frontier frost frozen fruit fuel fulfil fulfill full fun fundamental funeral fur furniture
    furthermore fury future gain gallery game gaol gap garage garbage garden gasoline gather gauge gear gene
    genius genocide gentle genuine ghost giant gift gigantic give glad global globe glory going gold good gospel
    gossip govern grab grade grain grand grandson grant graph grasp grass gratitude grave great green grew grid
    grief grip grocery gross ground grow grown guarantee guess guest guide guild guilt guilty guitar gunpoint
    habit hail hair half hall halt handcuffs handle handsome hang hangar happen happy harass hard harm harsh
    harvest haste hat hate haven hay hazard headline heap hear heart heat heaven heavy hedge heel height heir
    hell helmet hence herb herd heritage hero hid hidden hide high hindsight hint hip hire history hobby hold
    hole holiday hollow holy homemade honest hood hook hope horizon horn horse host hostel hostile hot hotel
    household hub huge hull human humble humor hung hunt hurl hurricane hurry hut hydrogen ice icon idea ideal
    identify idle ignite ignore ill illegal image imagine immense imminent impact impede implicit import
    important impose impress imprison improve impulse include income incur indeed independent index indirect
    industry infantry inflict influx inform inhabit inherent inherit initial ink inn innocent inquire inquiry
    insane insect insert insight inspect install instinct instruct insult intact intellect intend intense intent
    interest interfere internal interrupt intervene introduce invade invader invent inventory invest invite
    invoice involve iron isle issue item ivory jacket jar jaw jazz jeep jewel job join joint journey joy jump
    jungle junk junta juror jury keen keep keeper kept kerosene kick kid kidnap kidney kind kiss kitchen kite
    knee knew knife knock knot know label laboratory lack lame lamp land lane language laptop large late latin
    latitude laugh launch laundry law lawn lawsuit lazy lead leaf leaflet leak lean leap learn learning learnt
    leather lecture ledge legacy legal legend legion legislature lemon lend length lens lent lesson let level
    lever liaison liar liberal liberty library license lid lie lieu lifetime lift light likewise limb limbo
    limit link lion lip liquor list listen lit literature little livelihood load loan lobby local lock
    locomotive lodge log logic long look loop loose loot lot loud lounge love low loyal loyalty luck luggage
    lunch lung luxury lying machete machine machinegun mad magazine magic magnet mail mainland mainstream
    maintain maker mall manage maneuver manifest manor map marble marriage marry marsh martyr mask mass massive
    master material materiel math mature maximum me meadow meal mealtime mean meant measure meat medal medicine
    medium meet melody memo memorial memory menace mental menu mercy mere merge merit mess message metal method
    metropolitan mezzanine microphone midafternoon midair middle midmorning midst midstream midwinter mild mill
    million mind mineral minimum mint misery mist mistake mob mobile mobilize mock mode model modern modest
    module mole monarch monastery money monsoon mood moon moral morale mortal motive motorbike mourn mourning
    mouth move movie mud multitude municipal murderer muscle museum music myth nail name narcotics narrow nasty
    native nature naval necessary neck needle nerve nest net neutral new newscast newsman newsmen newspaper nice
    nightclub ninth noble noise nominee normal nose note notebook notice notify novel nowadays nuclear nucleus
    numb oak oasis oath obey object objective obscure obstacle obtain occupy occur ocean odd offense offshoot
    oil okay old olive omit onion opaque opera opinion opium opponent oppose opposite oral orange orbit orchard
    orchestra ordeal ordinary organic origin original orphanage orthodox otherwise oust outbreak outcome outcry
    outlaw outlet outlook output outrage outset oven overall overnight overthrew overthrow owe pace pack page
    pain paint pair palace pale palm pamphlets pan panel panic parade paratrooper parcel parent parentheses park
    parlor parole part partial particular partner passage passive passport past patch paths patriot patrolman
    patrolmen pattern pause pay peace peak peculiar peer pen penalty penitentiary perfect perform perhaps peril
    permanent permit persistent persuade petrol petroleum phase phenomenon philosophy phone photo photographs
    phrase physician piano pick picket picnic picture pier pierce pig pile pilgrim pill pillage pillar pine pipe
    pistol pit pitch plague plan planet plank plant planter plaque plastic platform platoon play plaza plea
    plead pleasure pledge plight plot plow plunder plunge plural pocket poem poison pole policy polite politics
    poll pond pool poor populace popular portrait positive possess pot potato potential poultry pour poverty
    powder practice praise prayer preach precinct precise predator prefer pregnant preliminary premise premium
    prepare present presidential prestige presume pretty prevent prey price pride primary primitive principle
    printer prize pro probe problem procedure proceed process proclaim produce product profile profit profound
    progress progressive prohibit project prominent promise promote prompt proof propaganda property prophet
    propose prose prosecute prospect protect protege protest proud prove provide provoke public publish
    publisher pubs pull pulp pulse pump punch punish puppet purchase pure purge purpose purse pursue pursuit
    push puzzle quake quarantine quart quell quest queue quick quiet quit quite quota quote race racial racket
    rage rags rail railroad rain raise ramp ran ranch rang range rank rape rapid rare rates raw ray razor reach
    read reader realm reason rebellion rebirth rebuild rebuilt recall receipt receive recent recipe recognize
    record recover reduce refer referee reference reform refuse regard regret rehearsal reign reinforce reject
    release relevant relic relieve religion reluctant rely remark remedy remember remind reminder remnant remove
    renew rent repair repeat replace repress reprisal request requiem require rescue resent reserve reservoir
    residential residue resign resolve resort resource respect respond rest restaurant restore restrain restrict
    result resume retain retire retreat retrospect returning reveal revenge revenue reverse review revive revolt
    rhythm rib ribbon rice rich ridden ride rider rifleman right rigid ring riot rip ripe rise risen risk rival
    rob robber robbery robe rock rod rode role roll romantic room root rope rose rotten route routine row royal
    rubble rude ruin rule ruler rumble rumor rumour run runner runway rush sabotage sack sacrifice sad safe
    safety sail saint salary sale salt salty salvo same sample sanctuary sand sandal sang satellite sauce savage
    save saw scale scandal scar scarce scatter scenario scene schedule scheme scholar schoolyard scope score
    scout scream screen script sculpture seal season secret secular secure seed seek seem seize seizure
    selective sell send sensitive sent sentinel sequel series sermon serve server set settle seventh sewage
    sewer sex shackles shade shadow shaft shake shaken shallow shame shanty shantytown shape share shark sharp
    sheer sheet shelf shield shift shipyard shirt shoe shook short shout shovel show showdown shower shown
    shrine shrink shut shy sick sigh signal silent silk similar simple sincere sing single sink siren sit sixth
    size ski skill skin skirmish skull sky slam slaughter slave slid slide slight slip slogan slope slow slum
    smash smile smooth smuggle snake snatch snow soap sober soccer social socket soft soil solar sold sole
    solemn solid solo solve somber song soon sorrow soul sound soup source sovereign soviet space spanish
    spanning spare spark speak speaker spear special specimen spectrum speech speed spell spend sphere spice
    spider spill spine spiral spirit spite splinter split spoke spoken spokesmen sponsor spoon sport spot spouse
    sprang spread spy squadron squeeze stab stadium stair stake stamp stand standoff star start statesman
    stationary statistic statue status steal steam steel steep stem step sterile stick stiff stock stole stolen
    stomach stood stop storage store storm stove straight strain strand strange stranger strap strategy stream
    strength strengthen stress stretch stricken strict strip strive stroke strong stronghold strove structure
    struggle stubborn studio study stupid sturdy style sub subject submarine submit subsequent subtle subway
    succeed success sudden sue sufficient sugar suggest suicide suit suitcase sum summit sunrise sunset superb
    supermarket supplant suppress sure surface surge surplus surprise surrender surround survey suspend suspense
    sustain swear sweep sweet swift swim swollen swore sworn swung symbol sympathy syndrome systematic table
    tactic tail take tale talent talk tall tame tap tape target task taste tasty taught tax taxi teach tear
    technique teen telephone telex tell temperature temple tend tender tense tenth tenure terminal terms terrain
    territory test testify theatre theory thereby therefore thick thief thigh thin thing think thirsty thorn
    thorough thought thousand thread threat threaten threshold threw throne throw thrown thumb ticket tide tie
    tight tighten tin tiny tip tire tissue title toll tomb tone tongue tool tooth top topic topple torch tornado
    torture toss total touch tough tour tow toy track trade traffic tragedy tragic trail traitor tranquil
    transit transparent transport trap trash travel treasure treasury tree tremble trench trial triangle tribe
    tribunal tribute trick trigger trip tripod triumph troop trouble true trunk trust truth try tube turbine
    turf turmoil turn turnout turret twice tycoon tyre ugly ultimatum umbrella underground underlie understand
    understood undertake undertook undo uneasy unfair unhappy uniform unique unison unite universal universe
    unload unrest unveil upheaval uproar upset urge urgent usage use user using utter vaccine vacuum vague vain
    valid value valve van vandal vanguard vanish variant vast veil velodrome venture venue verbal verdict verge
    verse vest veteran veto victory view viewer vigil vigilante vile villa violent violin virtue virus visa
    visit vital vivid voice volcano volume voluntary voter vow voyage wage wait wake walk want war wards warfare
    warhead warm warn warning warrant warrior wash waste watchmen wave wax weak weaken wealth wealthy wear weary
    weekend weigh weight weird welcome welfare well wet whatever wheat wheel wherever whip whoever wide width
    wield wild win wind window wine wing winner wipe wise wish withdraw withdrawn withdrew withhold withstand
    won wonder wood wool wore work workshop world worm worn worry worse worsen worst worth wrap wrath wreck
    wreckage write written wrong yacht yell yellow yield young zeal zero zoo
    """
)
