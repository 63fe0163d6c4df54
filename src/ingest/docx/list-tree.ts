import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import type {ListPlace} from './list-labels.js'

/** Adds a list paragraph behind `into`: to the list that ends there, one list inside the other by level, or to a new one. */
export function addListItem(into: RootContent[], place: ListPlace, paragraph: Paragraph): void {
  let blocks = into
  for (let level = 0; level < place.level; level++) {
    const list = blocks.at(-1)
    const item = list?.type === 'list' ? list.children.at(-1) : undefined
    // A level that was skipped gives no list of its own.
    if (!item) break
    blocks = item.children as RootContent[]
  }
  const item: ListItem = {type: 'listItem', spread: false, children: [paragraph]}
  const last = blocks.at(-1)
  if (last?.type === 'list' && last.ordered === place.ordered) last.children.push(item)
  else blocks.push(newList(place, item))
}

function newList({ordered, value}: ListPlace, item: ListItem): List {
  return {type: 'list', ordered, ...(ordered ? {start: value} : {}), spread: false, children: [item]}
}
