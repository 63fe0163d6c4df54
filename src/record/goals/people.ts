import {wordsOf} from './phrases.js'

/** People a plan is for, and their own people. */
export const PERSONS: readonly string[] = wordsOf(`
  i we he she they you i'll we'll he'll she'll they'll client clients patient student child youth teen adult individual person resident
  participant consumer member learner pupil recipient mom mother dad father parent parents family families guardian caregiver
  grandmother grandfather grandma grandpa aunt uncle sister brother son daughter couple spouse partner veteran mr mrs ms
`)

/** Those who serve: fine in an action step, wrong as the one a goal is about. A mentor or a coach may be a natural support. */
export const PROVIDERS: readonly string[] = wordsOf(`
  staff manager managers cm coordinator coordinators facilitator facilitators therapist therapists counselor counselors clinician clinicians
  psychiatrist psychologist teacher teachers aide aides paraprofessional paraprofessionals interventionist interventionists nurse nurses doctor
  physician provider providers agency agencies school district clinic hospital team cft worker workers caseworker caseworkers specialist
  specialists bcba slp ot pt rbt navigator navigators advocate supervisor program department county dsp dsps facility pathologist analyst
  liaison
`)

/** Services: going to one of these is a strategy, not what will be different. */
export const SERVICES: readonly string[] = [
  ...wordsOf(`
    therapy therapies therapist therapists counseling counselling counselor treatment treatments session sessions appointment appointments service services
    respite rehab iop php ccs cst aa na mentoring psychiatrist psychiatry psychotherapy group groups meeting meetings ot pt slp speech detox
    wraparound case-management dbt cbt emdr mat hospice tutoring
  `),
  'case management',
  'medication management',
  'anger management',
  'care coordination',
  'skills training',
  'job coaching',
  'supported employment',
  'vocational rehabilitation',
  'day program',
  'day programs',
  'day treatment',
  'adult day',
  'day services',
  'partial hospitalization',
  'outpatient program',
  'parenting class',
  'parenting classes',
  'parent training',
  'home-delivered meals',
  'home delivered meals',
  'meals on wheels',
  'home care',
  'personal care',
  'home health',
  'peer support',
  'crisis services',
  'early intervention',
]

/** Verbs of being there: attend, go to, receive, keep (appointments). */
export const ATTENDING: readonly string[] = wordsOf(
  'attend participate go engage receive access continue follow comply keep meet accept use utilize take cooperate enroll work get',
)

/** Being at one of these is an outcome of its own. */
export const OWN_LIFE: readonly string[] = wordsOf(
  'school class classes work job college church practice rehearsal game prom aunt uncle mother father friend friends family',
)
