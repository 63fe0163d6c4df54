// What `carelint/annotate` gives: copies of a document with its findings marked. Touches no file and no network.
export type {Annotated} from './annotated.js'
export {annotateDocx} from './docx/index.js'
export {type HtmlCopyInput, renderHtmlCopy} from './html/index.js'
export {annotatePdf} from './pdf/index.js'
