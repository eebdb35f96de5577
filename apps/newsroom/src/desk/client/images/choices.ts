// Offers the images of the library, which a search narrows.
import { markedUp } from '@broadsheet/press/client'
import { thumbPath } from '../../images/thumb-path.ts'
import { askDesk } from './ask-desk.ts'
import { findIn } from './find-in.ts'
import type { DeskImage } from './upload-file.ts'

type Choice = DeskImage & { line: string | null }
type Choices = { images: Choice[]; next: string | null }

const pauseMilliseconds = 300

/** Lets the intake's button open the library in a dialog; `choose` gets the image, with its line if it is described. */
export function openChoices(intake: HTMLElement, choose: (image: Choice, line: string | null) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-choices]')
  if (!dialog) return
  const search = findIn<HTMLInputElement>(dialog, 'input')
  const list = findIn(dialog, 'ol')
  const notice = findIn(dialog, '[data-notice]')
  const more = findIn<HTMLButtonElement>(dialog, '[data-next]')
  const template = findIn<HTMLTemplateElement>(dialog, 'template')
  let timer: number
  let asked = 0

  const load = async (path: string, isMore = false) => {
    const own = (asked += 1)
    const answer = await askDesk<Choices>({ method: 'GET', path })
    // A later search has begun.
    if (own !== asked) return
    if (!answer.ok) return void (notice.textContent = answer.message)
    const { images, next } = answer.value
    if (!isMore) list.replaceChildren()
    const first = list.children.length
    list.append(...images.map(itemOf))
    notice.textContent = list.children.length === 0 ? 'No images match.' : ''
    more.hidden = next === null
    more.onclick = () => void load(next ?? '', true)
    if (isMore) list.children[first]?.querySelector('button')?.focus()
  }
  const itemOf = (image: Choice) => {
    const item = markedUp<HTMLLIElement>(template.content.firstElementChild?.cloneNode(true))
    const { name, animated, alt, caption } = image
    markedUp<HTMLImageElement>(item.querySelector('img')).src = thumbPath(name, animated)
    markedUp<HTMLElement>(item.querySelector('span')).textContent =
      alt || caption || (alt === null ? 'Not described yet' : 'Only decorates')
    markedUp<HTMLButtonElement>(item.querySelector('button')).onclick = () => {
      dialog.close()
      choose(image, image.line)
    }
    return item
  }
  const begin = () => void load(`/desk/images/choices?${new URLSearchParams({ q: search.value })}`)

  search.oninput = () => {
    clearTimeout(timer)
    timer = setTimeout(begin, pauseMilliseconds)
  }
  search.onkeydown = (event) => {
    if (event.key === 'Enter') event.preventDefault()
  }
  markedUp<HTMLButtonElement>(intake.querySelector('[data-choose]')).onclick = () => {
    dialog.showModal()
    begin()
  }
}
