// The page beside the form is the form's own answer: it is sent to the frame each time the typing rests. A frame that is
// new has no page to go back to, so that the browser's history stays as it is; the old one stays in sight, and its place
// on the page is kept, until the new one has come. Links in it lead nowhere.
import { forEach, markedUp } from '@broadsheet/press/client'

type WritingForm = HTMLFormElement & {
  dataset: { write: string }
  elements: { show: HTMLButtonElement; body: HTMLTextAreaElement }
}
type PreviewFrame = HTMLIFrameElement & { contentWindow: Window; contentDocument: Document }

forEach<WritingForm>('[data-write]', (form) => {
  const restMilliseconds = 600
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
    timer = setTimeout(show, restMilliseconds)
  }
  onbeforeunload = (event) => {
    if (contents() !== saved) event.preventDefault()
  }
  form.onsubmit = (event) => {
    if (event.submitter !== button) onbeforeunload = null
  }
  show()
})
