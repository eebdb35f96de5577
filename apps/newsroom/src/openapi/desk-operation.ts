import type { DeskScope } from '@broadsheet/model'
import type { Operation } from './operation.ts'

/** What only the desk may ask, with a token that reads, writes or does anything; `path` is below `/api/v1/desk`. */
export const read = withToken('read')
export const write = withToken('write')
export const admin = withToken('admin')

function withToken(scope: DeskScope) {
  return (
    method: Operation['method'],
    path: string,
    tag: string,
    told: Omit<Operation, 'tag' | 'scope' | 'method' | 'path'>,
  ): Operation => ({ method, path: `/desk${path}`, tag, scope, ...told })
}
