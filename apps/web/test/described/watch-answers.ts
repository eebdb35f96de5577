import { problemSchema } from '@broadsheet/model'
import { TrieRouter } from 'hono/router/trie-router'
import * as v from 'valibot'
import { operations, type DeclaredOperation } from './all-operations.ts'

const router = new TrieRouter<DeclaredOperation>()
for (const operation of operations) router.add(operation.method, operation.path, operation)

const faults = new Set<string>()

/** Compares an answer of the API with its description, and remembers the differences. */
export async function watchAnswer(request: Request, response: Response): Promise<void> {
  const operation = findOperation(request)
  if (operation === null) return
  const fault = await faultOf(operation, request.method, response)
  if (fault !== null) faults.add(`${operation.name} answered ${response.status}: ${fault}`)
}

/** Returns the differences since the last call. */
export function takeFaults(): string[] {
  const all = [...faults]
  faults.clear()
  return all
}

function findOperation({ method, url }: Request): DeclaredOperation | null {
  const [matched] = router.match(method === 'HEAD' ? 'GET' : method, new URL(url).pathname)
  return matched[0]?.[0] ?? null
}

async function faultOf(operation: DeclaredOperation, method: string, response: Response): Promise<string | null> {
  const { status, headers } = response
  if (!(status in operation.described.responses)) return 'the description does not know this status'
  if (status === 429 && !headers.has('Retry-After')) return 'Retry-After is missing'
  if (method === 'HEAD' || status === 304) return null
  const type = headers.get('Content-Type') ?? ''
  if (type.startsWith('application/problem+json')) return problemFault(operation, status, await jsonOf(response))
  const content = operation.answers.get(status) ?? null
  if (content === null) return response.body === null ? null : `described without a body, it came with ${type}`
  if ('type' in content)
    return type.startsWith(content.type) ? null : `described as ${content.type}, it came as ${type}`
  return schemaFault(content.schema, await jsonOf(response))
}

function problemFault({ problems }: DeclaredOperation, status: number, json: unknown): string | null {
  const parsed = v.safeParse(problemSchema, json)
  if (!parsed.success) return schemaFault(problemSchema, json)
  const { code, status: named } = parsed.output
  if (named !== status) return `its body names ${named}`
  const known: readonly string[] = [...(problems.get(status) ?? [])]
  return known.includes(code) ? null : `the description does not know the problem ${code}`
}

function schemaFault(schema: v.GenericSchema, json: unknown): string | null {
  const [issue] = v.safeParse(schema, json).issues ?? []
  return issue === undefined ? null : `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`
}

async function jsonOf(response: Response): Promise<unknown> {
  return await response.clone().json()
}
