// Pins are put in order by dragging, or by the buttons that each has, which then keep the focus. Without script the
// buttons send the form.
import { forEach, markedUp } from '@broadsheet/press/client'

forEach('[data-order]', (list) => {
  const form = markedUp<HTMLFormElement>(list.closest('form'))
  const notice = markedUp<HTMLElement>(form.querySelector('[data-told]'))
  const itemOf = (event: Event) => markedUp<Element>(event.target).closest('li')
  let held: Element | null

  const report = (isSaved: boolean) => {
    notice.textContent = isSaved ? 'The order is kept.' : 'The order was not kept: reload the page.'
  }
  const save = () => {
    const body = new URLSearchParams(markedUp<URLSearchParams>(new FormData(form)))
    body.set('do', 'order')
    fetch(form.action, { method: 'POST', body })
      .then((response) => report(response.status === 204))
      .catch(() => report(false))
  }

  list.onclick = (event) => {
    const button = markedUp<Element>(event.target).closest<HTMLButtonElement>('[name=up],[name=down]')
    if (!button) return
    const item = markedUp<Element>(itemOf(event))
    event.preventDefault()
    if (button.name === 'up') item.previousElementSibling?.before(item)
    else item.nextElementSibling?.after(item)
    button.focus()
    save()
  }
  list.ondragstart = (event) => (held = itemOf(event))
  list.ondragover = (event) => {
    const item = itemOf(event)
    if (!held) return
    event.preventDefault()
    if (!item || item === held) return
    const { y, height } = item.getBoundingClientRect()
    if (event.clientY < y + height / 2) item.before(held)
    else item.after(held)
  }
  list.ondrop = (event) => {
    event.preventDefault()
    save()
  }
  list.ondragend = () => (held = null)
})
