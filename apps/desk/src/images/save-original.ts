import { writeFile } from 'node:fs/promises'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { printJson, printLine } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { imageName } from './image-name.ts'

/**
 * Saves the file of which an image was made, under its name in the paper unless `file` names another. Throws a UsageError
 * if there is such a file already, unless `force`.
 */
export async function saveOriginal(
  given: string,
  file: string | undefined,
  options: JsonOptions & { force?: boolean },
  deps: DeskDeps,
): Promise<void> {
  const name = imageName(given)
  const target = file ?? name.replace('.', '-original.')
  const site = await openSite(options, deps)
  const bytes = await site.readBytes(`/images/originals/${name}`)
  await writeFile(target, bytes, { flag: options.force ? 'w' : 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EEXIST' ? 'is there already; name another, or add --force' : 'cannot be written'
    throw new UsageError(`The file "${target}" ${why}.`, { cause })
  })
  if (options.json) return printJson(deps, { name, file: target, bytes: bytes.length })
  printLine(deps, `${target} is saved. It can contain where and by whom it was made.`)
}
