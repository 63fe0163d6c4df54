import {fork} from 'node:child_process'

/**
 * A process of its own that answers one question at a time; a new one takes its place when it dies or takes too long.
 * @param {string} module file of the process; it is given each question as a message and sends back one answer
 */
export function createChild(module) {
  let child

  const start = () => {
    // Libraries print warnings of their own, sometimes with words of the file.
    child = fork(module, {stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced'})
    return child
  }
  const stop = () => {
    child?.removeAllListeners()
    child?.kill('SIGKILL')
    child = undefined
  }

  return {
    /**
     * @param {unknown} question
     * @param {number} limit milliseconds
     * @returns {Promise<{answer?: any, failure?: 'time-out' | 'died'}>}
     */
    ask: (question, limit) =>
      new Promise((done) => {
        const asked = child ?? start()
        const finish = (result) => {
          clearTimeout(timer)
          asked.removeAllListeners()
          if (result.failure) stop()
          done(result)
        }
        const timer = setTimeout(() => finish({failure: 'time-out'}), limit)
        asked.once('message', (answer) => finish({answer}))
        asked.once('exit', () => finish({failure: 'died'}))
        asked.once('error', () => finish({failure: 'died'}))
        asked.send(question)
      }),
    stop,
  }
}
