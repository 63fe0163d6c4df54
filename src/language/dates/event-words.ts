/** Happenings that end something: "by discharge", "before graduation". */
export const EVENTS: readonly string[] = [
  'discharge',
  'graduation',
  'release',
  'termination of services',
  'completion of treatment',
  'case closure',
  'reunification',
  'delivery',
  'surgery',
  'midterm',
  'midterms',
  'finals',
  'due date',
  'review date',
  'school starts',
  'spring break',
  'winter break',
  'summer break',
  'thanksgiving',
  'christmas',
  'the holidays',
  'new year',
  'easter',
  'halloween',
  'labor day',
  'memorial day',
]

/** What comes again and again, or is a place: only "by" and "before" make it an end. */
export const ENDS_ONLY_BY: readonly string[] = [
  'morning',
  'evening',
  'tomorrow morning',
  'tomorrow evening',
  'weekend',
  'kindergarten',
  'transition',
]

/** Ordinals that birthdays and sessions are told with. */
export const ORDINAL_WORDS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth'.split(
    ' ',
  )

/** Meetings that come round: a goal may be due "by the next team meeting". */
export const MEETINGS: readonly string[] = [
  'review',
  'meeting',
  'appointment',
  'visit',
  'session',
  'conference',
  'evaluation',
  'reevaluation',
  'assessment',
  'court date',
  'hearing',
  'check-in',
  'check-up',
  'checkup',
  'weigh-in',
  'progress report',
  'report card',
  'iep',
  'ifsp',
]

/** What runs out: "by the end of the shift", "end of the IEP period". */
export const STRETCHES: readonly string[] = [
  'shift',
  'stay',
  'hospital stay',
  'hospitalization',
  'admission',
  'session',
  'treatment',
  'program',
  'group',
  'day',
  'plan period',
  'plan year',
  'plan',
  'service period',
  'authorization period',
  'review period',
  'reporting period',
  'grading period',
  'marking period',
  'iep period',
  'iep year',
  'iep',
  'ifsp period',
  'annual iep',
  'trimester',
  'unit',
  'course',
  'class',
  'camp',
  'placement',
  'probation',
  'episode of care',
  'season',
  'lease',
  'freshman year',
  'sophomore year',
  'junior year',
  'senior year',
  'phase',
  'lesson',
  'teaching',
  'therapy',
]

/** Stretches that are named by their number or as the next one. */
export const PERIODS: readonly string[] = [
  'shift',
  'marking period',
  'grading period',
  'reporting period',
  'review period',
  'plan period',
  'plan year',
  'iep year',
  'trimester',
]

/** What somebody does, or what is done to them, when something ends. */
export const GOINGS: readonly string[] = [
  'discharged',
  'released',
  'born',
  'treatment ends',
  'therapy ends',
  'services end',
  'program ends',
  'goes home',
  'moves out',
]
