import type { ImageDescription } from '@broadsheet/model'
import type { Command } from 'commander'
import { UsageError } from '../usage-error.ts'
import { parseFocus } from './parse-focus.ts'

/** The options that say something of an image. */
export type DescribeOptions = { alt?: string; caption?: string; credit?: string; licence?: string; focus?: string }

/** Adds these options to a command. */
export function withDescribeOptions(command: Command): Command {
  return command
    .option('--alt <text>', 'what it shows, for readers who do not see it; "" if it only decorates')
    .option('--caption <text>', 'its caption; "" removes it, as with the next two')
    .option('--credit <text>', 'who made it')
    .option('--licence <text>', 'under which licence the paper has it')
    .option('--focus <x,y>', 'the point that no crop may lose: 30,40 is 30 % from the left, 40 % from the top')
}

/** What the options say; null without any. Throws a UsageError. */
export function descriptionOf({ alt, caption, credit, licence, focus }: DescribeOptions): ImageDescription | null {
  const description = {
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(licence !== undefined && { licence }),
    ...(focus !== undefined && { focus: parseFocus(focus) }),
  }
  return Object.keys(description).length === 0 ? null : description
}

/** Refuses words about one image for several. Throws a UsageError. */
export function refuseSharedWords({ alt, caption }: DescribeOptions, files: number): void {
  if (files > 1 && (alt !== undefined || caption !== undefined))
    throw new UsageError('--alt and --caption are of one image. Add the files one by one, or describe them later.')
}
