import {type ElementHandler, handlers, isOn, numberIn} from '../element-handlers.js'
import {type Field, formFieldText, openField, separateField} from '../fields.js'
import {addElementText, type Walk} from '../walk.js'
import type {XmlTag} from '../xml-scanner.js'

const FORM_FIELD = handlers<Walk>({
  'w:checked': {
    open({fields}, tag) {
      const form = fields.at(-1)?.form
      if (form) form.checked = isOn(tag)
    },
  },
  'w:default': {
    open({fields}, tag) {
      const form = fields.at(-1)?.form
      if (!form) return
      form.checkedByDefault = isOn(tag)
      form.chosenByDefault = numberIn(tag, 'val', 0)
    },
  },
  'w:result': {
    open({fields}, tag) {
      const form = fields.at(-1)?.form
      if (form) form.chosen = numberIn(tag, 'val', 0)
    },
  },
  'w:listEntry': {
    open({fields}, tag) {
      fields.at(-1)?.form?.entries.push(tag.attribute('val') ?? '')
    },
  },
})

const INSTRUCTION: ElementHandler<Walk> = {
  open(walk) {
    walk.reading = 'instruction'
  },
  close(walk) {
    walk.reading = undefined
  },
}

/** Fields inside fields: real documents have three or four. */
const DEEPEST_FIELD = 50

/** Fields, in their three notations, and the form fields of older Word. */
export const FIELDS: Record<string, ElementHandler<Walk>> = {
  'w:instrText': INSTRUCTION,
  'w:fldChar': {open: readMark},
  'w:ffData': {
    open({fields}) {
      const field = fields.at(-1)
      if (field) field.form = {checkedByDefault: false, entries: [], chosenByDefault: 0}
    },
    inside: FORM_FIELD,
  },
  'w:fldSimple': {
    open(walk, tag) {
      const field = openField()
      field.instruction = tag.attribute('instr') ?? ''
      separateField(field)
      walk.fields.push(field)
    },
    close: endField,
  },
}

/** The beginning, the end of the instruction, or the end of a field. */
function readMark(walk: Walk, tag: XmlTag): void {
  const {fields, story} = walk
  switch (tag.attribute('fldCharType')) {
    case 'begin':
      // Fields that never end must not pile up: the outermost is given up.
      if (fields.length >= DEEPEST_FIELD) fields.shift()
      fields.push(openField(story.paragraph?.place))
      break
    case 'separate': {
      const field = fields.at(-1)
      if (field) separateField(field)
      break
    }
    case 'end': {
      const field = endField(walk)
      if (field) addElementText(walk, formFieldText(field), tag.start, tag.end)
    }
  }
}

function endField({fields}: Walk): Field | undefined {
  const field = fields.pop()
  if (!field) return undefined
  separateField(field)
  field.ended = true
  return field
}
