// A view counts when the page becomes visible: not while it is prerendered or in a tab that is never opened.
import { clickOrigin } from './click-origin.ts'
import { forEach } from './marked-up.ts'
import { pathname } from './page.ts'
import { readPaths } from './read-paths.ts'
import { store } from './storage.ts'

// https://developer.mozilla.org/docs/Web/API/Document/prerendering
declare global {
  interface Document {
    prerendering?: boolean
    onprerenderingchange: Document['onvisibilitychange']
  }
}

forEach<HTMLElement & { dataset: { views: string } }>('[data-views]', (article) => {
  let isCounted = false
  const count = () => {
    if (isCounted || document.hidden || document.prerendering) return
    isCounted = navigator.sendBeacon(article.dataset.views, clickOrigin)
    if (readPaths() !== 'off')
      store('read', /(\S+ ){1,30}/.exec(pathname + ' ' + readPaths().replace(pathname + ' ', ''))?.[0])
  }
  document.onvisibilitychange = document.onprerenderingchange = count
  count()
})
