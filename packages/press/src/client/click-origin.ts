// A click in a list is stored under the address that was clicked. The page there reads it when it opens, in any tab.
import { forEach, markedUp } from './marked-up.ts'
import { dataset, pathname } from './page.ts'
import { store, stored } from './storage.ts'

/** The click that led to this page. */
export const clickOrigin = stored[pathname]
store(pathname)

forEach(
  '[data-list]',
  (list) =>
    (list.onclick = list.onauxclick = (event: MouseEvent) => {
      const link = markedUp<Element>(event.target).closest('a')
      const items = [...list.children]
      if (link && event.button < 2)
        store(
          link.pathname,
          JSON.stringify({
            page: pathname,
            list: list.dataset['list'],
            position: items.indexOf(markedUp(link.closest('li'))) + 1,
            of: items.length,
            snapshot: +dataset.snapshot || null,
          }),
        )
    }),
)
