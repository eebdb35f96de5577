// The buttons are hidden in the page; each appears if the browser supports it. They share the page's canonical address,
// without parameters that a link added.
import { forEach, markedUp } from './marked-up.ts'
import { origin, pathname } from './page.ts'

forEach('[data-share]', (button) => {
  button.hidden = !navigator.share
  button.onclick = () => navigator.share({ title: document.title, url: origin + pathname }).catch(String)
})

forEach<HTMLElement & { dataset: { copy: string } }>('[data-copy]', (button) => {
  button.hidden = !navigator.clipboard
  button.onclick = () =>
    navigator.clipboard
      .writeText(origin + pathname)
      .then(() => (markedUp<HTMLOutputElement>(button.nextElementSibling).value = button.dataset.copy))
})
