"""Words of English that a shouted sentence may hold and that no other list has: they are no names."""

from dateline.reports.placewords import listed

PLAIN = listed(
    """
    abandon abdominal abide able abroad absent absentia absolute absorb abstain abstract absurd abundant abuse
    academy accept access accident account accuse ace achieve acid active acute add address adjacent adopt adult
    advantage advice advise aerial aeronautics affair affect afraid agenda aggressive agony agrarian agree
    agreed agriculture ahead aim air airlifts airline airliner airplane airspace alarm albeit alderman alert
    alias alien alike alley allow ally almost altar alter amateur ambush ammonia amongst amount analysis analyst
    analyze anarchy anchor anew angry annex anniversary announce announcer anthem anti any anybody anyway
    apartheid apparatus apparent appeal appetite applause appoint approach approve arbitrary arena arise armory
    arrange arrears arrival arrive arsenal arson art ash ashore asia aside ask aspect assassin assault assert
    asset assume assure ate atmosphere attach attain attempt attend attic attitude attract audit auditorium
    authentic author auto automatic automobile autonomy autopsy auxiliary avalanche avenue average avoid await
    award aware axis backyard bad bag bail bakery balcony ballistic balloon ballot ban banana bandages bandit
    banker bar barbaric bare barley barn baron barrack barren barricade barrister basic basis basket battlefield
    battleground beach beam bear beast beat becoming bed bee begin beginning begun behalf behavior belief bell
    belong belt bench bend benefit bent best bet bias bicycle big biggest bike bilateral bill billion bind bird
    birth birthday bite bitter bizarre black blackout blade blame blaming blank blanket blaze bleed blew
    blizzard block blockade blood bloodbath bloody blow blue blunt boil bold bond bonds bonfire bonus book boom
    boot booth bore borrow boss bottle bottom bought boulevard bow bowl box boycott brackets brain brake branch
    brave bread break breakfast breeze bribe bribery brick brief bright brilliant bring broad broadcast broke
    broker brown brutal bucket budget build built bulk bulletin burden burn burst bury businessmen butcher
    button buy cab cabin cabinet cable cache cadet cadre cafe cafeteria calendar call calm camel camera
    camouflage campaign campus cancel candle canyon carbine card career cargo carnage carry cart cartel carve
    cash casino cast casualties cat catapult catch cathedral caught cause cavalry cave cease cell cellar
    cemetery census ceremony certain chains chair challenge champion change channel chaos chapel characteristic
    charge charm chart chase cheap cheat check chimney chlorine choice choir cholera choose chose chosen chronic
    cigarette cinema circuit circus cite citizen citizenry civic civil clan clandestine class classic clause
    clay clean clear clergymen clever client cliff climax climb cling clip clock close closer closest cloth
    clothes cloud club clue clumsy clung coach coal coat cocaine cockpit code coffee coin cold collapse collect
    college colonial colony colossal column combat combine comfort coming commando commentary commerce
    commercial commit common communique commuter compact companion compare compete complain complete complex
    compose compound comprehensive compromise conceal concept concern concerning concert conclave conclude
    conclusive concrete condemn conduct conference confess confident confidential confirm conflict confront
    confuse conquer consensus consider conspiracy constant constituent constitute construct consult consume
    consumer contain contemporary contempt contend content contest context continent contingent continue
    contraband contract contrary contrast contribute control convenient convent convert convey convict convince
    convoy cool coordinator cope copter copy core corn corp correct corregimiento corrupt cottage cotton couch
    counsel count counterattack coup courage course courthouse courtroom courtyard cow crack crane crash crater
    crawl crazy cream creature credit creek creep crept crime criminal crisis critic crocodile crop crossfire
    crossroads crow crude cruel cruelty crusade crush cry crystal culprit culture cure curfew current custodian
    custom customary cutbacks cyanide cycle cyclone damp dance dare dark data date dawn daybreak daylight
    deadline deaf deal dealt dean dear debt decent decide decisive deck declare decline decrease decree deed
    deep defeat defector defend defensive deficit define definitive defuse defy delay delayed delight deliver
    demand democracy democrat democratic demolish denial denounce dense depart departmental departure depend
    deploy deployed deposit depth derive descend describe deserve design desire despair despise dessert destiny
    detail detain detect determine develop devil devote dialogue diamond diary dictator diesel diet differ
    difference different difficult difficulty dig dijin dike dine diocese diplomatic dire direct dirt dirty
    disappear disarray disc discharge discipline discover discredit discuss disease disguise disgust dish
    dislodge dismiss dispatch display displayed dispute disrupt dissolve distant distinct distinguish distort
    disturb ditch dive divert divide dividend divine docker doctrine dog doing domain domestic dominant dominion
    done donkey donor dormitory dose double doubt dozen draft drag drain drama dramatic drank draw drawer drawn
    dream dress drew drill drink drive drop drought droves drown drug drum drunk dry duck due dug dull dumb dump
    dumptruck dusk dust duty dwell dyke dynamite eager earnest earth earthquake ease easy eat eaten economic
    economy edge editorial effect effective effort eighth elect electric elegant elephant elevator elite else
    embark emblem embrace emerge emit emperor empire employ employer empty encourage end endanger endorse endure
    enforce engage engine english enjoy enlarge enough ensure enter enterprise entitle entry envelope epidemic
    episode epoch equip era erase erect erupt escape escort essay essential establish etc eternal ethnic europe
    evade eve evening event everywhere evict evident evil evolve exact exam examine example exceed excellent
    except excerpt excess excessive exchange exclude exclusive excuse executive exercise exert exhaust exhibit
    exile exit exotic expand expect expel expense expensive expert expire explain explicit explode exploit
    explore explosive export expose express extend extensive extent external extract extraordinary extreme
    fabric facade face fact factory faculty fail failure faint fair faith false fame familiar famine famous fan
    farce farm farmland fashion fatal fatherland fault favorite fear feast feature fed federal fee feed feel
    fellow felt fence ferry fertiliser fertilizer festival fetch few fewer fierce fifth fight fights figures
    file filibuster film filth final financial find fine firearm firm fishermen fit fix fixed flag flame flash
    flat fleet flesh flew flight fling float flock flood flour flow fluid flung fly focus fog folk follow fond
    food fool football forbade forbid foreigner foreman forever forgave forget forgive forgot fork form formal
    fort fortune forum founder fountain fourth fragile frame frank fraternal fratricidal fraud free freeze
    freight frequent fresh friend frighten fringe frontal frontier frost frozen fruit fuel fulfil fulfill full
    fun fundamental funeral fur furniture furthermore fury fuse future gain gale gallery game gaol gap garage
    garbage garden gasoline gather gauge gear gene genius genocidal genocide gentle genuine gesture ghost giant
    gift gigantic give glad glider global globe glory goat going gold good gospel gossip govern grab grade grain
    grand grandson grant graph grasp grass gratitude grave gray great greatest green grew grey grid grief grip
    grocery gross ground grow grown guarantee guess guest guide guild guilt guilty guitar gunpoint gust habit
    hail hair half hall halt halves handcuffs handle handsome hang hangar happen happening happy harass hard
    harm harsh harvest haste hat hate haven hay hazard haze headline heal healthy heap hear heart heat heaven
    heavy hedge heed heel height heir hell helmet hemisphere hence herb herd herder hereby heritage hero heroic
    hid hidden hide hierarchy high high-ranking highest hinder hindsight hint hinterland hip hire history hobby
    hold hole holiday hollow holy homemade homicide honest hood hook hope horizon horn horse hospice host hostel
    hostile hot hotel hotline household hub huge hull human humanitarian humble humor hung hunt hurl hurricane
    hurry hut hydrogen ice icon idea ideal identify idle ignite ignore ill illegal image imagine immense
    imminent impact impede implicit import important impose impress imprison improve impulse include income
    increase incur indeed indefinite independent index indirect individuals industry infantry inflict
    influential influx inform inhabit inherent inherit initial ink inn innocent inquire inquiry insane insect
    insert insight inspect install instinct instruct instrumental insult intact intellect intelligent intend
    intense intensify intent interest interfere interference internal interrupt intervene interview introduce
    invade invader invent inventory invest invite invoice involve iron isle issue issued item ivory jacket jar
    jaw jazz jeep jetty jewel job join joint journey joy judicial jump jungle junk junta juror jury justify keen
    keep keeper kept kerosene kick kid kidnap kidney kind kindergarten kiosk kiss kitchen kite knee knew knife
    knives knock knot know label laboratory lack lame lamp land lane language laptop large late latest latin
    latitude laugh launch laundry lava law lawn lawsuit lazy lead leaf leaflet leak lean leap learn learning
    learnt leather lecture ledge legacy legal legend legion legislature legitimacy lemon lend length lens lent
    lesson let levee level lever liaison liar liberal liberty library license lid lie lieu lifetime lift light
    likewise limb limbo limit link lion lip liquor list listen lit literature little livelihood load loan lobby
    local lock locomotive locust lodge log logic logistics long look loop loose loot lot loud lounge love low
    loyal loyalty luck luggage lunch lung luxury lying machete machine machinegun mad mafia magazine magic
    magnet mail maim mainland mainstream maintain maize maker mall manage maneuver manifest manifesto manor map
    marble marriage marry marsh martyr mask mass massive mast master material materiel math mature maximum maybe
    me meadow meal mealtime mean meant measure meat medal mediator medicine medium meet melody memo memorial
    memory menace mental menu mercenary mercy mere merge merit mess message metal methane method metropolitan
    mezzanine microphone midafternoon midair middle midmorning midst midstream midwinter mild mill million mind
    mineral minibus minimum mint misery mist mistake mistaken mob mobile mobilize mock mode model moderator
    modern modest modify module mole monarch monastery money monsoon mood moon moral morale morgue mortal motive
    motorbike motorcade mourn mourning mouth move movie much mud mule mull multiparty multiple multitude
    municipal murderer muscle museum music myself myth nail name narcotics narrow nasty nationwide native
    natural nature naval necessary neck needle nerve nest net neutral new newscast newsman newsmen newspaper
    nice nightclub ninth noble noise nominee normal nose notary note notebook notice notify novel nowadays
    nuclear nucleus numb nursery oak oasis oath obey object objective obscure observe obstacle obtain occupy
    occur occurrence ocean odd offense offshoot oil okay old oligarch oligarchy olive omit onion onshore
    onslaught opaque opening opera opinion opium opponent oppose opposite oral orange orbit orchard orchestra
    ordeal ordinary organic origin original orphanage orthodox otherwise ourselves oust outage outbreak outcome
    outcry outlaw outlet outlook output outrage outset oven overall overnight overpass overseas overthrew
    overthrow owe pace pack package page pain paint pair palace pale palm pamphlets pan panel panic parade
    paratrooper parcel pardon parent parentheses park parlor parole part partial particular partisan partner
    passage passive passport past patch path paths patriot patriotic patrolman patrolmen pattern pause pay peace
    peak peculiar peer pen penal penalty penitentiary perfect perform perhaps peril period permanent permit
    persistent personal persuade pertinent pesticide petrol petroleum phase phenomenon philosophy phone photo
    photographs phrase physician piano pick picket pickup picnic picture piece pier pierce pig pile pilgrim pill
    pillage pillar pine pink pipe pistol pit pitch plague plan planet plank planning plant planter plaque
    plastic platform platoon play plaza plea plead please pleasure plebiscite pledge plight plot plow ploy
    plumber plunder plunge plural pocket poem poison pole policy polite politics poll pond pool poor populace
    popular portrait positive possess pot potato potential poultry pour poverty powder practice praise pray
    prayer preach precinct precise predator prefer pregnant preliminary premise premium prepare present
    presidential prestige presume pretty prevail prevent preventive prey price pride primary primitive principle
    print printer prize pro probe problem procedure proceed process proclaim produce product profile profit
    profound progress progressive prohibit project prominent promise promote prompt proof propaganda property
    prophet proposal propose prose prosecute prospect protect protege protest proud prove proven provide
    provincial provoke pub public publish publisher pubs pull pulp pulse pump punch punish puppet purchase pure
    purge purple purpose purse pursue pursuit push puzzle quake quarantine quart quay quell quest queue quick
    quiet quit quite quota quote race racial racket rage rags rail railroad rain raise rallies ramp ran ranch
    rang range rank rape rapid rare rash rat rate rates raw ray razor reach react read reader ready reaffirm
    realistic realize realm reason rebellion rebirth rebuild rebuilt recall receipt receive recent recipe
    recognize record recover rector reduce reestablish refer referee reference referendum reflect reform refrain
    refuse regard regret rehearsal reign reinforce reject release relevant relic relieve religion reluctant rely
    remark remedy remember remind reminder remnant remove renew renewal rent reopens repair repeat repel replace
    repress repressive reprisal request requiem require rescue resent reserve reservoir residential residue
    resign resolute resolve resort resource respect respective respond rest restaurant restore restrain restrict
    result resume retain retire retreat retrospect returning reveal revenge revenue reverse review revive revolt
    revolutionary rhythm rib ribbon rice rich rid ridden ride rider rifleman right rigid ring riot rip ripe rise
    risen risk rival rob robber robbery robe rock rod rode role roll romantic room root rope rose rotten route
    routine row royal rubble rude ruin rule ruler rumble rumor rumour run runner running runoff runway rush
    sabotage sack sacrifice sad safe safety sail saint salary sale salt salty salvo same sample sanctuary sand
    sandal sandbag sang satellite sauce savage savagery save saw scale scandal scapegoat scar scarce scatter
    scenario scene schedule scheme scholar schoolyard scientific scope score scout scream screen script
    sculpture seal season secondary secret secular secure see seed seek seem seize seizure selective self sell
    send sense sensitive sent sentinel sequel series sermon serve server set settle seventh sewage sewer sex
    shackles shade shadow shaft shake shaken shallow shame shanty shantytown shape share shark sharp shed sheer
    sheet shelf shield shift shipyard shirt shoe shook short shout shovel show showdown shower shown shrine
    shrink shut shy sick sigh signal significant silent silk similar simple sincere sing single sinister sink
    siren sit sixth size ski skill skin skirmish skull sky slam slander slaughter slave sleet slid slide slight
    slip slogan slope slow sluice slum slump smash smile smooth smuggle snake snap snatch snow soap soar sober
    soccer social socket soda soft soil solar sold sole solemn solicitor solid solo solve somber song soon
    sorrow sort soul sound soup source sovereign sovereignty soviet space spanish spanning spare spark speak
    speaker spear special specific specify specimen spectrum speech speed spell spend sphere spice spider spill
    spin spine spiral spirit spite splinter split spoke spoken spokesmen sponsor spoon sporadic sport spot
    spouse sprang spread spy squadron squeeze stab stadium stair stake stale stall stamp stand standoff staple
    star start statesman stationary statistic statue status stay stayed steal steam steel steep stem step
    sterile stick stiff stock stole stolen stomach stood stop storage store storm stove straight strain strand
    strange stranger strap strategy stream strength strengthen stress stretch stricken strict strip strive
    stroke strong stronghold strove structure struggle stubborn studio study stupid sturdy style sub subject
    submarine submit subsequent subsidy substantial subtle subway succeed success sudden sue sufficient sugar
    suggest suicide suit suitcase sum summit sunrise sunset superb supermarket supplant supplies suppose
    suppress supreme sure surface surge surplus surprise surrender surround survey suspend suspense suspicion
    sustain swear sweep sweet swift swim swollen swore sworn swung symbol sympathy synagogue syndrome systematic
    table tactic tail take tale talent talk tall tame tap tape target tariff task taste tasty taught tax taxi
    teach tear technique teen telephone telex tell temperature temple tend tender tense tenth tenure term
    terminal terms terrain territory test testify testimony text thank theatre theory thereby therefore thick
    thief thigh thin thing think thirsty thorn thorough thought thousand thread threat threaten threatening
    threshold threw throne throw thrown thumb ticket tide tie tiger tight tighten tin tiny tip tire tissue title
    toll tomb tone tongue tool tooth top topic topple torch tore tornado torture toss total totalitarian touch
    tough tour tow toy track trade traffic tragedy tragic trail traitor tram tranquil transformer transit
    transparent transport trap trash travel treasure treasurer treasury tree tremble tremor trench trial
    triangle tribe tribunal tribute trick trigger trillion trip triple triples tripod triumph trolley troop
    trouble true trunk trust truth try tsunami tube tug tumble turbine turf turmoil turn turning turnout turret
    twice tycoon type typhoon tyre ugly ultimatum umbrella unclear underground underlie underneath underpass
    understand understood undertake undertook undo uneasy unfair unhappy uniform unique unison unite universal
    universe unjust unlike unload unofficial unrest unsafe unveil upcoming upheaval uproar upset upstairs
    upstream urge urgent usage use used user using utter vacant vaccine vacuum vague vain valid value valve van
    vandal vanguard vanish variant vast veil velodrome venture venue verbal verdict verge verse vest veteran
    veto viaduct vicar victory view viewer vigil vigilante vile villa violent violin virtue virus visa visit
    vital vivid voice volcano voltage volume voluntary voter vow voyage wage wait wake walk want war ward wards
    warfare warhead warm warn warning warrant warrior wash waste watchmen wave wax weak weaken wealth wealthy
    wear weary weekend weep weigh weight weir weird welcome welfare well wet wharf whatever wheat wheel wherever
    whip whoever wide width wield wild win winch winches wind window wine wing winner wipe wise wish withdraw
    withdrawal withdrawn withdrew withhold withstand witnesses wolf won wonder wood wool wore work workshop
    world worm worn worrisome worry worse worsen worsening worst worth worthy wrap wrath wreck wreckage write
    written wrong yacht yell yellow yes yield young yourself zeal zero zoo
    """
)
