import { readWrittenTexts, type WrittenTexts } from '@broadsheet/parser'
import type { GenericSchema, InferOutput } from 'valibot'
import { checkJson, type Checked } from './check-json.ts'

/** Parses an article whose byline, dateline and body may be plain texts, which are parsed as in a file. */
export function parseWritten<Parts extends GenericSchema>(
  json: unknown,
  { written, parts }: { written: GenericSchema<unknown, WrittenTexts>; parts: Parts },
): Checked<InferOutput<Parts>> {
  const parsed = checkJson(written, json)
  return parsed.ok ? checkJson(parts, readWrittenTexts(parsed.body)) : parsed
}
