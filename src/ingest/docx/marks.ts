// How a run looks, as bits of one number.
/** Bold (`w:b`). */
export const STRONG = 1
/** Italics (`w:i`). */
export const EMPHASIS = 2
/** Struck through (`w:strike`, `w:dstrike`). */
export const DELETED = 4
/** Not shown (`w:vanish`). */
export const HIDDEN = 8

/** Marks that a run or style switches on or off itself; the others it leaves alone. */
export interface OwnMarks {
  on: number
  off: number
}

/** Sets one mark on or off. */
export function setMark(marks: OwnMarks, mark: number, on: boolean): void {
  if (on) {
    marks.on |= mark
    marks.off &= ~mark
  } else {
    marks.off |= mark
    marks.on &= ~mark
  }
}
