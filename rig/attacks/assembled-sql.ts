import { parseSync, Visitor, type Expression } from 'oxc-parser'

/** A place where SQL might be put together from values: what was found, and the line (from 1) that it begins on. */
export type AssembledSql = { line: number; found: string }

const statementWord = /\b(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|FROM|WHERE|VALUES|ORDER BY|JOIN|MATCH|PRAGMA)\b/
const database = /(?:^|\.)(?:db|database|binding)$/i
// The store's `sql` tag binds what is put into it; these write it into the statement's text as it stands.
const rawPieces = new Set(['raw', 'identifier'])
const bareStatements = new Set(['prepare', 'exec'])

/**
 * Finds what puts SQL together outside a bound parameter in a TypeScript source: raw pieces and bare statements,
 * templates without the `sql` tag that hold SQL and a value, and strings of SQL that something is added to.
 */
export function findAssembledSql(file: string, source: string): AssembledSql[] {
  const found: AssembledSql[] = []
  const textOf = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
  const add = (node: { start: number; end: number }) => {
    found.push({ line: source.slice(0, node.start).split('\n').length, found: textOf(node) })
  }
  const bound = new Set<object>()
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tag.type === 'Identifier' && tag.name === 'sql') bound.add(quasi)
    },
    TemplateLiteral: (node) => {
      const text = node.quasis.map(({ value }) => value.raw).join(' ')
      if (!bound.has(node) && node.expressions.length > 0 && statementWord.test(text)) add(node)
    },
    BinaryExpression: (node) => {
      if (node.operator === '+' && (isSql(node.left) || isSql(node.right))) add(node)
    },
    CallExpression: (node) => {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return
      const [owner, method] = [textOf(callee.object), callee.property.name]
      const isRaw = owner === 'sql' && rawPieces.has(method)
      const isBare = database.test(owner) && bareStatements.has(method)
      if (isRaw || isBare || (method === 'concat' && isSql(callee.object))) add(node)
    },
  }).visit(parseSync(file, source).program)
  return found
}

function isSql(node: Expression | { type: 'PrivateIdentifier' }): boolean {
  if (node.type === 'TemplateLiteral') return node.quasis.some(({ value }) => statementWord.test(value.raw))
  return node.type === 'Literal' && typeof node.value === 'string' && statementWord.test(node.value)
}
