import {scanXml, type XmlTag} from './xml-scanner.js'

/** What is done at one kind of element, with a state of type `State`. */
export interface ElementHandler<State> {
  /** Whether the element and all it holds are left out; then nothing else of the handler is called. */
  leaveOut?(state: State, tag: XmlTag): boolean
  open?(state: State, tag: XmlTag): void
  close?(state: State, tag: XmlTag): void
  /** The handlers that hold inside the element. Without it, those outside go on to hold: the element is transparent. */
  inside?: HandlerTable<State>
}

/** Handlers by the usual name of their element. Elements that are not named are transparent. */
export type HandlerTable<State> = ReadonlyMap<string, ElementHandler<State>>

/** A table from an object literal, or from several of which the later ones win. */
export function handlers<State>(...groups: Record<string, ElementHandler<State>>[]): HandlerTable<State> {
  return new Map(groups.flatMap((group) => Object.entries(group)))
}

/** A handler that leaves out the element and all it holds. */
export const LEAVE_OUT: ElementHandler<unknown> = {leaveOut: () => true}

const NOTHING: HandlerTable<unknown> = new Map()

/** Walks through `xml` with a table of handlers. Throws what `scanXml` throws. */
export function scanElements<State>(
  xml: string,
  state: State,
  table: HandlerTable<State>,
  maxDepth: number,
  text: (start: number, end: number, literal: boolean) => void = () => {},
): void {
  const openHandlers: (ElementHandler<State> | undefined)[] = []
  const outerTables: HandlerTable<State>[] = []
  let current = table
  scanXml(
    xml,
    {
      open(tag) {
        const handler = current.get(tag.name)
        const leftOut = handler?.leaveOut?.(state, tag) ?? false
        openHandlers.push(leftOut ? undefined : handler)
        outerTables.push(current)
        if (leftOut) current = NOTHING
        else if (handler) {
          handler.open?.(state, tag)
          current = handler.inside ?? current
        }
      },
      close(tag) {
        current = outerTables.pop() ?? table
        openHandlers.pop()?.close?.(state, tag)
      },
      text,
    },
    maxDepth,
  )
}

/** The value of an on/off element such as `<w:b/>` or `<w:b w:val="0"/>` (ISO/IEC 29500-1, ST_OnOff). */
export function isOn(tag: XmlTag): boolean {
  const value = tag.attribute('val')
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** A whole number in the attribute `local`, or `fallback` when there is none. */
export function numberIn(tag: XmlTag, local: string, fallback: number): number {
  const value = Number.parseInt(tag.attribute(local) ?? '', 10)
  return Number.isFinite(value) ? value : fallback
}
