import {type ElementHandler, handlers, isOn} from '../element-handlers.js'
import {isPrompt} from '../placeholders.js'
import type {Walk} from '../walk.js'

const CHECKBOX = handlers<Walk>({
  'w14:checked': {
    open({controls}, tag) {
      const control = controls.at(-1)
      if (control) control.checked = isOn(tag)
    },
  },
})

const CONTROL_PROPERTIES = handlers<Walk>({
  'w:showingPlcHdr': {
    open({controls}, tag) {
      const control = controls.at(-1)
      if (control) control.placeholder = isOn(tag)
    },
  },
  'w14:checkbox': {
    open({controls}) {
      const control = controls.at(-1)
      if (control) control.checked = false
    },
    inside: CHECKBOX,
  },
  'w:docPartGallery': {
    open({controls}, tag) {
      const control = controls.at(-1)
      if (control && tag.attribute('val') === 'Table of Contents') control.isContents = true
    },
  },
})

/** Content controls: the blanks of a form, and the frame around a table of contents. */
export const CONTROLS: Record<string, ElementHandler<Walk>> = {
  'w:sdt': {
    open({controls}) {
      controls.push({placeholder: false, isContents: controls.at(-1)?.isContents ?? false, text: ''})
    },
    close({controls}) {
      const control = controls.pop()
      if (!control) return
      // A checkbox always shows its state, and many files forget to say that a prompt is one.
      if (control.checked !== undefined) control.placeholder = false
      else if (isPrompt(control.text)) control.placeholder = true
    },
  },
  'w:sdtPr': {inside: CONTROL_PROPERTIES},
}
