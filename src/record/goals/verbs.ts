import {wordsOf} from './phrases.js'

/*
 * The verb lists behind "could two strangers agree that they saw or heard it?". To teach carelint a verb, add its base form to a list;
 * the -s, -ing and -ed forms follow by rule. Forms that follow no rule are in IRREGULAR.
 */

/** Seen or heard: a stranger could say whether it happened. */
export const OBSERVABLE: readonly string[] = wordsOf(`
  accompany add administer ambulate answer apply approach argue arrange arrive ask assemble attend bathe bend bike bite blow board book borrow
  bounce bring brush budget build button buy call carry catch chew choose circle cite clap clean clear climb close comb come complete compose
  compute contact cook copy correct count crawl create cross cry cut dance decode define deliver deposit describe dial
  dictate discuss dispose divide do don doff donate draw dress drink drive drop earn eat email employ empty enroll enter exercise exit
  explain express feed file fill find finish fix flush fly fold follow gather get give go graduate greet grip groom hand hang hire hit
  hold hop identify imitate inform inhale inject initiate interview introduce invite join journal jot jump keep kick kneel knock
  label leave lie lift line list listen live load locate lock log make march mark match measure meet memorize mix mop move
  multiply name narrate nap offer open order organize outline pack paint paraphrase park pass paste pay perform phone pick place plan
  plant play point post pour practice practise prepare present press print produce pronounce provide pull purchase push put quote
  raise rate reach read recall recite record recount refer register rehearse remove rent repeat replace reply report request
  respond restate retell retrieve return return-demonstrate ride ring rinse roll rotate run save saw say scan schedule scoop score scrape select self-administer
  self-report sell send sequence serve set share shave shop show-up shower sign sing sit skip sleep smile smoke solve sort speak
  spell spend squeeze stack stand start state stay step stir store strip submit subtract summarize sweep swim swing take talk tape tell test text
  throw tidy tie toilet toss touch trace transcribe transfer transition travel trim try turn type unbutton undress urinate unload unlock unzip upload
  use vacuum verbalize visit vocalize void volunteer vote wait wake walk wash watch water wave wear weigh wheel whisper wipe withdraw work write
  yell zip
  appear bake braid breathe chart check chop color cough crochet dig dip download edit erase escort exhale fasten fish garden
  hike hug hum iron jog knit lace lather lead lend mail mow nod peel polish pray rake recycle reheat scrub sew shake shout
  shovel shut sketch skate slice slide spit spray sprint squat stitch stretch study supply swallow swipe tap teach thank toast
  translate underline unfold unpack unwrap whistle wrap
  obtain acquire lease secure draft tour win publish renew begin
`)

/** Inner states and processes: true or not, nobody else can see it. */
export const INNER: readonly string[] = wordsOf(`
  accept acknowledge adapt adjust appreciate become believe care comprehend consider cope deal decide desire develop discover empathize
  enjoy expand experience explore familiarize fear feel focus forgive gain grasp grieve grow heal hope internalize intend know learn like love
  master mature need observe overcome perceive prefer process realize recognize recover reflect regulate rely remember resolve respect
  self-regulate sense strive think tolerate trust understand value want wish worry
`)

/** Change, keep-up and catch-all verbs: they need a number, and a starting point, to say anything. */
export const VAGUE_VERBS: readonly string[] = wordsOf(`
  access achieve address advance advocate assist attain avoid be behave benefit better boost bond bring-down build-up change collaborate
  communicate comply conduct connect continue contribute control cooperate cut-down decline decrease deepen demonstrate diminish display
  eliminate empower enable encourage engage enhance ensure establish exhibit facilitate foster function fulfill handle have
  help implement improve incorporate increase integrate interact isolate lessen limit lower lose maintain manage maximize minimize
  monitor normalize nurture optimize participate prevent progress promote pursue raise-up receive reconnect reduce refrain relapse remain
  restore seek show simplify socialize stabilize stop strengthen succeed support sustain thrive understand-better utilize
  alleviate worsen abstain quit cease rebuild repair balance relax regain terminate discontinue ameliorate cultivate embrace prioritize optimise navigate nourish sharpen mend
  abide acclimate accommodate adhere aspire bolster cherish conquer contemplate curb dampen dwell elevate embody energize enrich evolve excel
  flourish fortify harness inspire instill lighten mitigate motivate persevere persist prosper reclaim reconcile rekindle relate relieve replenish
  reshape revive safeguard savor surrender tackle tame treasure unwind uphold uplift yearn
`)

/** Verbs that move an amount: they ask "from what, to what?". */
export const CHANGE: readonly string[] = wordsOf(`
  improve increase decrease reduce lessen lower minimize maximize enhance strengthen build boost promote stabilize expand develop
  grow diminish eliminate change limit decline alleviate better raise gain deepen advance worsen cut
`)

/** Verbs that move an amount up or down, seen or not: with a number they ask "from where?". */
export const SHIFTING: readonly string[] = wordsOf(
  'improve increase decrease reduce lessen lower raise cut diminish double rise drop decline shorten lengthen boost minimize',
)

/** Verbs that keep something as it is. */
export const MAINTENANCE: readonly string[] = wordsOf('maintain sustain continue keep remain stay preserve hold')

/** Verbs that say something is not done. */
export const ABSENCE: readonly string[] = wordsOf('refrain avoid stop quit cease abstain eliminate prevent')

/** The person says it: what is said can be heard, even when it is about a feeling. */
export const REPORTING: readonly string[] = wordsOf(
  'verbalize state report rate describe explain list name identify label define recite tell write say self-report point demonstrate return-demonstrate',
)

/** Doing one of these once is an accomplishment: it has happened or it has not. */
export const ACCOMPLISHMENT: readonly string[] = wordsOf(`
  achieve apply arrange attain attend become begin book buy build call choose complete copy create deliver develop draft draw earn employ enroll enter establish file find finish gain get go graduate hire interview
  join lease live make meet move obtain acquire open pass pay perform plan present print publish purchase receive regain register reinstate renew rent resolve return schedule
  secure select sign start submit tour trace transfer urinate visit void volunteer vote win work write
`)

/** Forms that follow no rule, and what they belong to. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  am: 'be',
  are: 'be',
  is: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  ate: 'eat',
  began: 'begin',
  bought: 'buy',
  built: 'build',
  came: 'come',
  did: 'do',
  does: 'do',
  done: 'do',
  drove: 'drive',
  found: 'find',
  gave: 'give',
  given: 'give',
  goes: 'go',
  gone: 'go',
  got: 'get',
  kept: 'keep',
  left: 'leave',
  lying: 'lie',
  made: 'make',
  met: 'meet',
  paid: 'pay',
  said: 'say',
  sent: 'send',
  shown: 'show',
  slept: 'sleep',
  spoke: 'speak',
  stood: 'stand',
  taken: 'take',
  told: 'tell',
  took: 'take',
  went: 'go',
  woke: 'wake',
  written: 'write',
  wrote: 'write',
  tying: 'tie',
}

/**
 * Observable or not, these pairs name no act: "stay calm", "make progress", "work on". The second word may be up to two words
 * after the first.
 */
export const EMPTY_PAIRS: Readonly<Record<string, readonly string[]>> = {
  build: wordsOf(
    'confidence trust resilience skills self-esteem relationships rapport strength endurance awareness insight',
  ),
  close: wordsOf('gap'),
  create: wordsOf('change boundaries balance happiness'),
  do: wordsOf('better well good best more great'),
  express: wordsOf('self himself herself themselves'),
  find: wordsOf('peace balance happiness hope joy purpose ways meaning'),
  fix: wordsOf('life problems relationship marriage family'),
  follow: wordsOf('rules directions expectations through'),
  get: wordsOf(
    'better along well healthy healthier happy sober clean stronger control help over past fit organized involved active ready connected',
  ),
  give: wordsOf('up back assistance support help'),
  go: wordsOf('well better'),
  hold: wordsOf('accountable'),
  keep: wordsOf('calm safe sober control clean going healthy trying busy'),
  leave: wordsOf('past'),
  listen: wordsOf('attentively better well'),
  live: wordsOf('healthy healthier happily independently own alone better sober life fully safely well'),
  make: wordsOf(
    'progress better healthy healthier improvements improvement good positive gains changes change sense effort efforts strides best choices decisions friends sure',
  ),
  meet: wordsOf('needs goals criteria expectations milestones need goal demands'),
  move: wordsOf('forward on past'),
  open: wordsOf('up'),
  organize: wordsOf('life thoughts'),
  place: wordsOf('trust'),
  play: wordsOf('role part independently cooperatively appropriately nicely'),
  put: wordsOf('effort first'),
  reach: wordsOf('potential goals goal'),
  run: wordsOf('risk'),
  set: wordsOf('boundaries goals limits'),
  sit: wordsOf('better'),
  stay: wordsOf('calm sober safe clean healthy positive motivated strong well happy focused'),
  take: wordsOf('responsibility control charge care ownership initiative pride advantage accountability interest'),
  talk: wordsOf('better more'),
  try: wordsOf('harder hard best better more'),
  turn: wordsOf('around'),
  use: wordsOf('better'),
  work: wordsOf('on through toward towards together hard harder well out independently cooperatively'),
}
