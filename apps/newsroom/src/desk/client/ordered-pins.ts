// Orders pins by dragging, or by their buttons, which keep the focus. Without script the buttons send the form.
import { forEach, markedUp } from '@broadsheet/press/client'

forEach('[data-order]', (list) => {
  const form = markedUp<HTMLFormElement>(list.closest('form'))
  const notice = markedUp<HTMLElement>(form.querySelector('[data-notice]'))
  const itemOf = (event: Event) => markedUp<Element>(event.target).closest('li')
  let dragged: Element | null

  const report = (isSaved: boolean) => {
    notice.textContent = isSaved ? 'Order saved.' : 'The order was not saved. Reload the page.'
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
  list.ondragstart = (event) => (dragged = itemOf(event))
  list.ondragover = (event) => {
    const item = itemOf(event)
    if (!dragged) return
    event.preventDefault()
    if (!item || item === dragged) return
    const { y, height } = item.getBoundingClientRect()
    if (event.clientY < y + height / 2) item.before(dragged)
    else item.after(dragged)
  }
  list.ondrop = (event) => {
    event.preventDefault()
    save()
  }
  list.ondragend = () => (dragged = null)
})
