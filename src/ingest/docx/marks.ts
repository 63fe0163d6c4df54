/** How a run looks, as bits of one number. */
export const STRONG = 1
export const EMPHASIS = 2
export const DELETED = 4
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
