import type {Element, ElementContent, Properties, Text} from 'hast'
import {printable} from '../../report/printable.js'
import type {Span} from '../../text/span.js'

declare module 'hast' {
  interface TextData {
    /** The node's stretch of the document's normalised text: what marks are cut along. */
    span?: Span
    /** The leaf of a Word file it was read from. */
    leaf?: number
  }
  interface ElementData {
    /** The leaf of a Word file that a line break was read from. */
    leaf?: number
  }
}

/** What `element` takes as a child. Strings are words of our own or of the document: they are escaped here. */
export type Child = ElementContent | string | false | undefined | readonly Child[]

/** An element with its children; what is missing is left out. */
export function element(tagName: string, properties: Properties = {}, ...children: readonly Child[]): Element {
  return {type: 'element', tagName, properties, children: children.flatMap(nodesOf)}
}

function nodesOf(child: Child): ElementContent[] {
  if (!child) return []
  if (typeof child === 'string') return [{type: 'text', value: printable(child)}]
  return 'type' in child ? [child] : child.flatMap(nodesOf)
}

/** The words of the document at `span`. */
export function documentText(text: string, {start, end}: Span, leaf?: number): Text {
  return {
    type: 'text',
    value: text.slice(start, end),
    data: {span: {start, end}, ...(leaf === undefined ? {} : {leaf})},
  }
}

/** Words for screen readers only. */
export function spoken(words: string): Element {
  return element('span', {className: ['spoken']}, words)
}

/** Stands where a picture is: pictures are left out of the page. */
export function pictureNote(): Element {
  return element('span', {className: ['picture']}, 'Picture not shown')
}

/** A box of a form, ticked or empty. */
export function checkbox(checked: boolean): Element {
  return element('span', {role: 'img', ariaLabel: checked ? 'ticked' : 'not ticked'}, checked ? '☒' : '☐')
}
