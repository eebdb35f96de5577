import { readWrittenTexts, type WrittenTexts } from '@broadsheet/parser'
import type { Context } from 'hono'
import type { GenericSchema, InferOutput } from 'valibot'
import type { AppEnv } from '../../context/env.ts'
import { check, parseBody, type Checked } from '../parse-body.ts'

/** Reads the body of a request by the schema of `written` texts, and those into parts that `parts` accepts. */
export async function parseWritten<Parts extends GenericSchema>(
  c: Context<AppEnv>,
  { written, parts }: { written: GenericSchema<unknown, WrittenTexts>; parts: Parts },
): Promise<Checked<InferOutput<Parts>>> {
  const parsed = await parseBody(c, written)
  return parsed.ok ? check(parts, readWrittenTexts(parsed.body)) : parsed
}
