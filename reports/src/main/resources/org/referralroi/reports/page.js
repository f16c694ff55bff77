// Lets the columns of a table be sorted. Each heading becomes a button: first press ascending, then
// descending, then the order the page came with. Cells without a number stay last.
for (const table of document.querySelectorAll('table.sorts')) {
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const heads = [...table.tHead.rows[0].cells]
  const decimal = document.documentElement.dataset.decimal || '.'
  const key = (row, at) => {
    const cell = row.cells[at]
    const text = cell.dataset.sort ?? (cell.querySelector('.value') ?? cell).textContent.trim()
    if (!heads[at].classList.contains('number')) return text
    let digits = ''
    for (const c of text) {
      if (/\d/.test(c)) digits += c
      else if (c === decimal || (cell.dataset.sort && c === '.')) digits += '.'
      else if (/[-\u2212]/.test(c) && !digits) digits = '-'
    }
    return /\d/.test(digits) ? Number(digits) : null
  }
  const compare = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b, 'en')
  heads.forEach((head, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort')
      const next = now === 'ascending' ? 'descending' : now === 'descending' ? null : 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      const keyed = rows.map(row => [key(row, at), row])
      if (next) {
        head.setAttribute('aria-sort', next)
        const sign = next === 'ascending' ? 1 : -1
        keyed.sort(([a], [b]) =>
          a === null || b === null ? (a === null) - (b === null) : sign * compare(a, b))
      }
      body.append(...keyed.map(([, row]) => row))
    })
  })
  table.classList.add('sorting')
}
