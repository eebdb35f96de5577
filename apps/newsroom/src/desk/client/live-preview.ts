// Sends the form to the frame beside it whenever typing pauses. Each time a new frame replaces the old one, so that the
// browser's history does not grow. The old frame stays visible, and its scroll position is copied, until the new page has
// loaded. Links in the page do nothing.
import { forEach, markedUp } from '@broadsheet/press/client'

type WritingForm = HTMLFormElement & {
  dataset: { write: string }
  elements: { show: HTMLButtonElement; body: HTMLTextAreaElement }
}
type PreviewFrame = HTMLIFrameElement & { contentWindow: Window; contentDocument: Document }

forEach<WritingForm>('[data-write]', (form) => {
  const pauseMilliseconds = 600
  const { show: button, body } = form.elements
  const words = markedUp<HTMLOutputElement>(form.querySelector('[data-words]'))
  const notice = markedUp<HTMLElement>(form.querySelector('[data-unsaved]'))
  const contents = () => [...markedUp<Iterable<unknown>>(new FormData(form))].join('|')
  const saved = form.dataset.write ? '' : contents()
  let isLoading = false
  let isOutdated = false
  let timer: number

  const show = () => {
    isOutdated = isLoading
    if (isLoading) return
    isLoading = true
    const old = markedUp<PreviewFrame>(document.querySelector('iframe'))
    const next = markedUp<PreviewFrame>(old.cloneNode())
    const top = old.contentWindow.scrollY
    old.contentWindow.name = old.name = ''
    next.className = 'next'
    old.after(next)
    next.onload = () => {
      next.contentWindow.scrollTo({ top, behavior: 'instant' })
      next.contentDocument.onclick = (event) => {
        if (markedUp<Element>(event.target).closest('a')) event.preventDefault()
      }
      next.className = ''
      old.remove()
      isLoading = false
      if (isOutdated) show()
    }
    form.requestSubmit(button)
  }

  form.oninput = () => {
    const text = body.value.replace(/https?:[^ ]+/g, '')
    words.value = markedUp((text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/gu) || []).length)
    notice.textContent = contents() === saved ? '' : 'Not saved yet.'
    clearTimeout(timer)
    timer = setTimeout(show, pauseMilliseconds)
  }
  onbeforeunload = (event) => {
    if (contents() !== saved) event.preventDefault()
  }
  form.onsubmit = (event) => {
    if (event.submitter !== button) onbeforeunload = null
  }
  show()
})
