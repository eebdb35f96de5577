/** Compilers import this name in development. */
export { Fragment, jsx as jsxDEV, type JSX } from './jsx-runtime.ts'
