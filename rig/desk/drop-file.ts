/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import type { DrawnFile } from './draw-jpeg.ts'

/** Drops a file on an element of a page, or pastes it there. */
export async function dropFile(
  page: Page,
  selector: string,
  { name, mimeType, buffer }: DrawnFile,
  how: 'drop' | 'paste' = 'drop',
): Promise<void> {
  await page.locator(selector).evaluate(
    (element, [base64, fileName, type, event]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName, { type }))
      const init = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: data })
          : new ClipboardEvent('paste', { ...init, clipboardData: data }),
      )
    },
    [buffer.toString('base64'), name, mimeType, how] as const,
  )
}
