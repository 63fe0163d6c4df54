/** Today in the machine’s time zone, `YYYY-MM-DD`. The only place that reads the clock: everything else is given the date. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
