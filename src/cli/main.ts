import {Command, InvalidArgumentError, Option} from 'commander'
import {isIsoDay} from '../text/iso-day.js'
import {version} from '../version.js'
import {check} from './check.js'
import {writeError} from './complain.js'
import {fail} from './fail.js'
import {print} from './terminal.js'

/** A date on the command line, `YYYY-MM-DD`. */
function isoDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw new InvalidArgumentError('Write it as year-month-day, for example 2026-06-30.')
  }
  if (!isIsoDay(value)) {
    throw new InvalidArgumentError('There is no such date.')
  }
  return value
}

function createProgram(): Command {
  const program = new Command('carelint')
    .description(
      'Reviews care plans and case notes, and points out the words that keep a family from understanding their plan.',
    )
    .version(version)
    .showHelpAfterError('Run "carelint --help" to see what it can do.')
    .configureOutput({
      writeOut: (text) => void print(text).catch(fail),
      writeErr: writeError,
      outputError: (message, write) => write(inPlainWords(message)),
    })
    .exitOverride()

  program
    .command('check')
    .description('check documents: files, folders, or - for standard input')
    .argument('<paths...>', 'Word (.docx), PDF, Markdown or text files, folders of them, or -')
    .addOption(
      new Option('--format <format>', 'how to print the findings').choices(['pretty', 'json']).default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit code 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--stdin-filename <name>', 'the file name to use for standard input', 'stdin.md')
    .option('--redact', 'with --format json: leave out the matched words')
    .option('--no-baseline', 'also show the findings in carelint-baseline.json')
    .option('--verbose', 'show every repeat and every suggestion')
    .option('--today <date>', 'review as if today were this day (YYYY-MM-DD)', isoDate)
    .option('--no-color', 'print without color')
    .action(check)

  program
    .command('annotate')
    .description('write a copy of a document with its findings marked on the words')
    .argument('<file>', 'a Word file (comments) or PDF (highlights), or with --html any document')
    .option(
      '-o, --output <file>',
      'where to write the copy (default: beside the document, as NAME.carelint.docx or NAME.docx.carelint.html)',
    )
    .option('--html', 'write a web page that shows the document and its findings')
    .option('--today <date>', 'review as if today were this day (YYYY-MM-DD)', isoDate)
    .option('--force', 'replace a file that already exists')
    .action(async (file: string, options) => (await import('./annotate.js')).annotate(file, options))

  program
    .command('inspect')
    .description('print what was read, line by line, and how it was understood')
    .argument('<file>', 'a document, or -')
    .option('--stdin-filename <name>', 'the file name to use for standard input', 'stdin.md')
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .option('--today <date>', 'read it as if today were this day (YYYY-MM-DD)', isoDate)
    .action(async (file: string, options) => (await import('./inspect.js')).inspect(file, options))

  program
    .command('acronyms')
    .description('list the acronyms that documents use without spelling them out')
    .argument('<paths...>', 'documents, or folders of them')
    .option('--write <file>', 'also write them as a glossary to start from')
    .action(async (paths: string[], options) => (await import('./acronyms.js')).acronyms(paths, options))

  program
    .command('baseline')
    .description('record today’s findings in carelint-baseline.json, so that check shows only new ones')
    .argument('<paths...>', 'documents, or folders of them')
    .option('--today <date>', 'review as if today were this day (YYYY-MM-DD)', isoDate)
    .action(async (paths: string[], options) => (await import('./baseline.js')).baseline(paths, options))

  program
    .command('explain')
    .description('explain what a rule finds, why it matters, and what to write instead')
    .argument('<rule>', 'the id of a rule, such as undefined-acronym')
    .action(async (rule: string) => (await import('./explain.js')).explain(rule))

  program
    .command('rules')
    .description('list all rules')
    .option('--profile <name>', 'as a profile sets them, with the statements in the standards that they answer')
    .addOption(new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'))
    .action(async (options) => (await import('./rules.js')).listRules(options))

  program
    .command('init')
    .description('write a carelint.yaml to start from in the current folder')
    .action(async () => (await import('./init.js')).init())

  program
    .command('config')
    .description('show which settings apply to a file, and where each comes from')
    .argument('<file>', 'a document; it does not have to exist')
    .addOption(new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'))
    .action(async (file: string, options) => (await import('./config.js')).config(file, options))

  for (const command of program.commands) {
    command.showHelpAfterError(`Run "carelint ${command.name()} --help" to see what it can do.`)
  }
  return program
}

/** What to say when a command is typed without an argument, by the argument's name. */
const MISSING: Readonly<Record<string, string>> = {
  paths: 'Name the documents or folders to look at, such as plan.docx.',
  file: 'Name a document, such as plan.docx.',
  rule: 'Name a rule, such as undefined-acronym. "carelint rules" lists them all.',
}

/** Commander's messages, put as carelint's own are. */
const inPlainWords = (message: string) =>
  message
    .replace(/^error: missing required argument '(\w+)'/, (whole, name: string) => MISSING[name] ?? whole)
    .replace(/^(?:error: )?/, 'carelint: ')

createProgram().parseAsync().catch(fail)
