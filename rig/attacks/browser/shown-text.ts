/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { newReader } from '../../browser/new-reader.ts'

/** What a browser shows of each piece of markup as text: the measure of what may come of it into an article. */
export async function shownText(markups: readonly string[]): Promise<string[]> {
  const page = await newReader()
  return await page.evaluate(
    (texts) => {
      return texts.map((text) => {
        // A document of its own, which runs nothing and asks for nothing.
        const { body } = new DOMParser().parseFromString(`<div>${text}</div>`, 'text/html')
        const silent = 'script,style,template,noscript,iframe,object,embed,svg,math,title'
        for (const element of body.querySelectorAll(silent)) element.remove()
        return body.textContent
      })
    },
    [...markups],
  )
}
