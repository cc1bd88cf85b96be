/**
 * The script of the matrix: a cell shows its path over the page, and arrow keys move between cells. Without it, a cell
 * is a link to its path. It moves copies of elements that the page has, and builds none from text.
 */
export const REACHABILITY_SCRIPT = `
  const wayDialog = byId('way-dialog');
  if (wayDialog && wayDialog.showModal) {
    const copies = (of) => [...of.childNodes].map((node) => node.cloneNode(true));
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a.passage');
      const part = link && byId(link.hash.slice(1));
      if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      byId('way-title').replaceChildren(...copies(part.querySelector('summary')));
      byId('way-body').replaceChildren(...copies(part.querySelector('.body')));
      wayDialog.showModal();
      wayDialog.scrollTop = 0;
    });
    byId('way-close').addEventListener('click', () => wayDialog.close());
    wayDialog.addEventListener('click', (event) => { if (event.target === wayDialog) wayDialog.close(); });
  }
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  for (const table of document.querySelectorAll('.matrix')) table.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const cell = event.target.closest('td');
    if (!step || !cell) return;
    const rows = [...table.rows].filter((row) => row.querySelector('td'));
    const place = rows[rows.indexOf(cell.parentElement) + step[0]]?.cells[cell.cellIndex + step[1]];
    const next = place && place.querySelector('a');
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
`;
