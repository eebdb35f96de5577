// Takes images that an editor chooses, drops, pastes or photographs, several at once, and asks what each shows.
import { forEach, markedUp } from '@broadsheet/press/client'
import { openChoices } from './choices.ts'
import { insertLine } from './insert-line.ts'
import { createRow } from './intake-row.ts'
import type { DeskImage } from './upload-file.ts'

const together = 2

forEach('[data-intake]', (intake) => {
  const maxBytes = Number(intake.dataset['maxBytes'])
  const template = markedUp<HTMLTemplateElement>(document.querySelector('[data-row]'))
  const rows = markedUp<HTMLElement>(intake.querySelector('[data-rows]'))
  const body = document.querySelector<HTMLTextAreaElement>('textarea[name=body]')
  const waiting: (() => Promise<void>)[] = []
  let running = 0
  // The cursor of a text that nobody has worked in stands at its beginning. Tab alone passes by.
  let isPlaced = false

  const useLine =
    body &&
    ((line: string) => {
      const cursor = body.selectionEnd
      insertLine(body, line, isPlaced || cursor > 0 ? cursor : body.value.length)
    })

  const work = async () => {
    if (running === together) return
    const next = waiting.shift()
    if (!next) return
    running += 1
    await next()
    running -= 1
    void work()
  }
  const take = (files: Iterable<File>) => {
    for (const file of files) {
      const { row, setName, upload, retry } = createRow(template, useLine)
      const begin = () => {
        retry.hidden = true
        waiting.push(async () => await upload(file, maxBytes))
        void work()
      }
      retry.onclick = begin
      setName(file.name)
      rows.append(row)
      begin()
    }
    // What is dropped or pasted elsewhere on the page is asked about here.
    rows.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }
  const choose = (image: DeskImage, line: string | null) => {
    if (useLine && line !== null) return useLine(line)
    const { row, setName, show } = createRow(template, useLine)
    setName(image.caption || image.name)
    rows.append(row)
    show(image)
    row.querySelector('textarea')?.focus()
  }

  intake.querySelectorAll('[data-plain],[data-scripted]').forEach((element) => {
    markedUp<HTMLElement>(element).hidden = element.matches('[data-plain]')
  })
  intake.querySelectorAll('input').forEach((input) => {
    if (input.type !== 'file') return
    input.onchange = () => {
      take(markedUp<FileList>(input.files))
      input.value = ''
    }
  })
  // What is typed here is no change of the article yet.
  intake.oninput = (event) => event.stopPropagation()
  if (body) {
    body.onpointerdown = () => (isPlaced = true)
    body.onkeydown = ({ key }) => {
      isPlaced ||= key !== 'Tab' && key !== 'Shift'
    }
  }
  openChoices(intake, choose)

  const hasFiles = (data: DataTransfer | null) => data !== null && data.types.includes('Files')
  document.ondragover = (event) => {
    if (!hasFiles(event.dataTransfer)) return
    event.preventDefault()
    intake.classList.add('over')
  }
  document.ondragleave = (event) => {
    if (!event.relatedTarget) intake.classList.remove('over')
  }
  document.ondrop = (event) => {
    intake.classList.remove('over')
    if (!hasFiles(event.dataTransfer)) return
    event.preventDefault()
    take(markedUp<DataTransfer>(event.dataTransfer).files)
  }
  document.onpaste = (event) => {
    const { clipboardData: data } = event
    // Programs that copy text add an image of it.
    if (!hasFiles(data) || data?.types.includes('text/plain')) return
    event.preventDefault()
    take(markedUp<DataTransfer>(data).files)
  }
  addEventListener('beforeunload', (event) => {
    if (running > 0) event.preventDefault()
  })
})
