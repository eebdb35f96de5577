// Orders the recommendations and their pool by what this browser has read: sections read most come first, articles read
// come last, and at most two of a section while others are left. A reader who has read nothing gets the paper's order.
// The pool is imported because links in a template have no base address.
import { forEach, markedUp } from './marked-up.ts'
import { readPaths } from './read-paths.ts'
import { store } from './storage.ts'

type Item = HTMLElement & { firstChild: HTMLAnchorElement }
type Parts = [HTMLHeadingElement, HTMLElement, HTMLTemplateElement, HTMLLabelElement & { control: HTMLInputElement }]

forEach('[data-pool]', (section) => {
  const shown = 8
  const perSection = 2
  const [, list, pool, label] = markedUp<Parts>(section.children)
  const checkbox = label.control
  const items = markedUp<Item[]>([...list.children, ...document.importNode(pool.content, true).children])

  const show = () => {
    const read = readPaths()
    const isReader = read[0] === '/'
    const counts: Record<string, number> = {}
    const others: Item[] = []
    const pathOf = (item: Item) => item.firstChild.pathname
    const sectionOf = (item: Item) => pathOf(item).replace(/[^/]*$/, '')
    const rank = (item: Item) => (read.includes(pathOf(item) + ' ') ? 0 : read.split(sectionOf(item)).length)

    checkbox.checked = read !== 'off'
    list.dataset['list'] = isReader ? 'for-you' : 'recommended'
    list.replaceChildren(
      ...[...items]
        .sort((one, other) => rank(other) - rank(one))
        .filter(
          (item) =>
            !isReader ||
            (rank(item) && (counts[sectionOf(item)] = (counts[sectionOf(item)] || 0) + 1) <= perSection) ||
            !others.push(item),
        )
        .concat(others)
        .slice(0, shown),
    )
  }
  label.onchange = () => {
    store('read', checkbox.checked ? '' : 'off')
    show()
  }
  label.hidden = false
  show()
})
