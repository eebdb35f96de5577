/// <reference lib="dom" />
import { newReader, paperAddress } from '../../browser/new-reader.ts'
import { watchForHarm } from './watch-for-harm.ts'

const documentsAtOnce = 16

/** A document as it was answered: its address, its type and its text. */
export type Answered = { path: string; type: string; text: string }

/**
 * Has the browser open documents without the headers that came with them, many in frames of one window: no policy, so
 * that escaping alone stands between a payload and the reader. Returns what harm came of them.
 */
export async function parseDocuments(documents: readonly Answered[]): Promise<string[]> {
  const page = await newReader()
  const watch = await watchForHarm(page, paperAddress)
  await page.route(/evil\.invalid/, (route) => route.abort())
  await page.route('**/host-of-frames', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Frames</title>' }),
  )
  // What a browser saves, such as Markdown, never loads.
  page.on('download', (saved) => void page.evaluate(passAsLoaded, saved.url()))
  await page.goto('/host-of-frames')
  for (let first = 0; first < documents.length; first += documentsAtOnce) {
    const answers = documents.slice(first, first + documentsAtOnce)
    watch.at = `one of ${answers.map(({ path }) => path).join(' ')}`
    const found = await page.evaluate(openInFrames, answers)
    for (const { path, what } of found) watch.harm.push(`${path}: ${what}`)
  }
  return watch.harm
}

/** Runs in the browser, and so stands by itself. */
async function openInFrames(answers: Answered[]) {
  const find: unknown = Reflect.get(globalThis, 'findHarm')
  const open = async ({ path, type, text }: Answered) => {
    const frame = document.createElement('iframe')
    // By its name it is known which document ran a script.
    frame.name = path
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true })
      setTimeout(resolve, 2_000)
    })
    // A page keeps the paper's address for its own files; anything else is opened by its type.
    if (type.startsWith('text/html')) frame.srcdoc = text
    else frame.src = URL.createObjectURL(new Blob([text], { type }))
    document.body.append(frame)
    await loaded
    const inside = frame.contentDocument
    const found: string[] = inside === null || typeof find !== 'function' ? ['went elsewhere'] : find(inside)
    return { frame, found: found.map((what) => ({ path, what })) }
  }
  const opened = await Promise.all(answers.map(open))
  // What an event began has its turn before the frames go.
  await new Promise((resolve) => setTimeout(resolve, 20))
  for (const { frame } of opened) frame.remove()
  return opened.flatMap(({ found }) => found)
}

/** Runs in the browser, and so stands by itself. */
function passAsLoaded(address: string): void {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src === address) frame.dispatchEvent(new Event('load'))
  }
}
