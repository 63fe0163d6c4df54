import {wordsOf} from './phrases.js'

/** People a plan is for, and their own people. */
export const PERSONS: readonly string[] = wordsOf(`
  i we he she they you i'll we'll he'll she'll they'll client clients patient student child youth teen adult individual person resident
  participant consumer member learner pupil recipient mom mother dad father parent parents family families guardian caregiver
  grandmother grandfather grandma grandpa aunt uncle sister brother son daughter couple spouse partner veteran mr mrs ms
`)

/** Those who serve: fine in an action step, wrong as the one a goal is about. */
export const PROVIDERS: readonly string[] = wordsOf(`
  staff manager managers cm coordinator coordinators facilitator therapist therapists counselor clinician psychiatrist psychologist teacher
  teachers aide paraprofessional nurse nurses doctor physician provider providers agency school district clinic hospital team cft worker
  caseworker specialist bcba slp ot pt rbt navigator mentor advocate supervisor program department county dsp facility
`)

/** Services: going to one of these is a strategy, not what will be different. */
export const SERVICES: readonly string[] = wordsOf(`
  therapy therapies therapist counseling counselling counselor treatment session sessions appointment appointments service services respite
  rehab iop php ccs cst aa na mentoring psychiatrist psychiatry psychotherapy group groups meeting meetings ot pt slp speech detox
  wraparound case-management dbt cbt emdr mat
`)

/** Verbs of being there: attend, go to, receive, keep (appointments). */
export const ATTENDING: readonly string[] = wordsOf(
  'attend participate go engage receive access continue follow comply keep meet accept use utilize take cooperate enroll',
)

/** Being at one of these is an outcome of its own. */
export const OWN_LIFE: readonly string[] = wordsOf(
  'school class classes work job college church practice rehearsal game prom',
)
