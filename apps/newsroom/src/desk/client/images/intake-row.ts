// The row of one image: its progress, then the fields in which an editor says what it shows.
import { markedUp } from '@broadsheet/press/client'
import { thumbPath } from '../../images/thumb-path.ts'
import { askDesk } from './ask-desk.ts'
import { findIn } from './find-in.ts'
import { uploadFile, type DeskImage } from './upload-file.ts'

/** What happens with the line of an image that is described. Null where the image is only saved. */
export type UseLine = ((line: string) => void) | null

type Fields = {
  alt: HTMLTextAreaElement
  decorates: HTMLInputElement
  caption: HTMLTextAreaElement
  credit: HTMLInputElement
}

export function createRow(template: HTMLTemplateElement, useLine: UseLine) {
  const row = markedUp<HTMLLIElement>(template.content.firstElementChild?.cloneNode(true))
  const bar = findIn<HTMLProgressElement>(row, 'progress')
  const state = findIn(row, '[data-state]')
  const use = findIn<HTMLButtonElement>(row, '[data-use]')
  const retry = findIn(row, '[data-retry]')
  const remove = findIn(row, '[data-remove]')
  const more = findIn<HTMLAnchorElement>(row, '[data-more]')
  const fields = markedUp<Fields>(
    Object.fromEntries(['alt', 'decorates', 'caption', 'credit'].map((name) => [name, findIn(row, `[name=${name}]`)])),
  )

  const report = (text: string, isError = false) => {
    state.textContent = text
    state.className = isError ? 'error' : 'fine'
  }
  const setName = (name: string) => {
    findIn(row, '[data-name]').textContent = name
    bar.setAttribute('aria-label', `Upload of ${name}`)
    remove.setAttribute('aria-label', `Dismiss: ${name}`)
    more.setAttribute('aria-label', `Details: ${name}`)
  }

  /** Shows an image that the paper has, and asks what it shows. */
  const show = ({ name, animated, alt, caption, credit }: DeskImage) => {
    bar.hidden = retry.hidden = true
    const image = findIn<HTMLImageElement>(row, 'img')
    image.src = thumbPath(name, animated)
    more.href = `/desk/images/${name}`
    fields.alt.value = alt ?? ''
    fields.decorates.checked = alt === ''
    fields.caption.value = caption ?? ''
    fields.credit.value = credit ?? ''
    image.hidden = findIn(row, '[data-fields]').hidden = use.hidden = more.hidden = remove.hidden = false
    report(alt === null ? 'Added. Say what it shows.' : 'The paper has it.')
    use.onclick = () => void describe(name)
  }

  const describe = async (name: string) => {
    const { alt, decorates, caption, credit } = fields
    if (!alt.value.trim() && !decorates.checked) {
      report('Say what it shows, or that it only decorates.', true)
      return alt.focus()
    }
    const body = new URLSearchParams({ alt: alt.value, caption: caption.value, credit: credit.value })
    if (decorates.checked) body.set('decorates', '1')
    use.disabled = true
    const answer = await askDesk<{ line: string }>({ method: 'POST', path: `/desk/images/${name}`, body })
    use.disabled = false
    if (!answer.ok) return report(answer.message, true)
    report(useLine ? 'Inserted into the text.' : 'Saved.')
    findIn(row, '[data-fields]').hidden = use.hidden = true
    if (useLine) useLine(answer.value.line)
    else more.focus()
  }

  const upload = async (file: File, maxBytes: number) => {
    setName(file.name)
    retry.hidden = true
    bar.hidden = false
    report('Uploading…')
    const onProgress = (share: number) => (bar.value = share)
    const onWait = (seconds: number) =>
      report(seconds ? `The connection broke off. It goes on in ${seconds} s.` : 'Uploading…')
    const answer = await uploadFile(file, { maxBytes, onProgress, onWait })
    if (answer.ok) return show(answer.value)
    bar.hidden = true
    retry.hidden = !answer.canRetry
    remove.hidden = false
    report(answer.canRetry ? answer.message : `Not added. ${answer.message}`, true)
  }

  remove.onclick = () => row.remove()
  return { row, setName, show, upload, retry }
}
