import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'

const rules = new HtmlValidate({ extends: ['html-validate:standard'] })

/** What html-validate has to say of HTML files by the HTML standard alone, a line each. */
export async function checkWithHtmlValidate(files: readonly string[]): Promise<string[]> {
  const messages: string[] = []
  for (const file of files) {
    const { results } = await rules.validateString(await readFile(file, 'utf8'))
    for (const { line, ruleId, message } of results.flatMap((result) => result.messages)) {
      messages.push(`${path.basename(file)}:${line} ${ruleId}: ${message}`)
    }
  }
  return messages
}
