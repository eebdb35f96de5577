import { deskImageSchema, shownImageSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { printJson, printLine } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { describeAtSite } from './describe-at-site.ts'
import { descriptionOf, type DescribeOptions } from './describe-options.ts'
import { imageName } from './image-name.ts'
import { imageText } from './image-text.ts'
import { readImage } from './read-image.ts'

const replacedSchema = v.object({ ...deskImageSchema.entries, replacedIn: v.array(v.string()) })

/** Prints what is known of an image, and the articles that show it. */
export async function showImage(given: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const name = imageName(given)
  const site = await openSite(options, deps)
  const { answer } = await site.request(shownImageSchema, { path: `/images/${name}` })
  if (options.json) return printJson(deps, answer)
  for (const line of imageText(answer)) printLine(deps, line)
  printLine(deps, `  Added ${answer.addedAt} by ${answer.addedBy}`)
  printLine(deps, answer.usedIn === 0 ? 'No article shows it.' : `Shown in ${answer.usedIn}:`)
  for (const { slug, status, headline } of answer.articles) printLine(deps, `  ${slug} (${status}): ${headline}`)
}

/** Writes what the options say of an image. Throws a UsageError. */
export async function describeImage(
  given: string,
  options: JsonOptions & DescribeOptions,
  deps: DeskDeps,
): Promise<void> {
  const name = imageName(given)
  const description = descriptionOf(options)
  if (description === null)
    throw new UsageError('Say something of the image: --alt, --caption, --credit, --licence, --focus.')
  const image = await describeAtSite(await openSite(options, deps), name, description)
  if (options.json) return printJson(deps, image)
  for (const line of imageText(image)) printLine(deps, line)
}

/** Puts a file in an image's place, in every article that shows it. */
export async function replaceImage(given: string, file: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const name = imageName(given)
  const bytes = await readImage(file)
  const site = await openSite(options, deps)
  const answer = await site.sendBytes(replacedSchema, { method: 'POST', path: `/images/${name}`, bytes })
  if (options.json) return printJson(deps, answer)
  for (const line of imageText(answer)) printLine(deps, line)
  const { replacedIn } = answer
  printLine(
    deps,
    replacedIn.length === 0 ? 'No article showed the old one.' : `Shown instead in: ${replacedIn.join(', ')}`,
  )
}

/** Deletes an image. The site refuses one that articles show, unless `force`. */
export async function deleteImage(
  given: string,
  options: JsonOptions & { force?: boolean },
  deps: DeskDeps,
): Promise<void> {
  const name = imageName(given)
  const site = await openSite(options, deps)
  const path = `/images/${name}${options.force ? '?force=true' : ''}`
  await site.request(v.null(), { method: 'DELETE', path, repeatable: true })
  if (options.json) printJson(deps, { name, deleted: true })
  else printLine(deps, `${name} is deleted.`)
}
