// A button copies a text of the page; where the browser lets no page do that, it marks the text for copying by hand.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  const said = document.getElementById(`${button.dataset.copy}-copied`);
  button.hidden = false;
  button.addEventListener('click', async () => {
    said.textContent = ''; // said again, it is heard again
    const copied = await copy(text);
    said.textContent = copied ? button.dataset.textCopied : button.dataset.textByHand;
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
    return true;
  } catch {
    // no clipboard for pages that came without encryption
    getSelection().selectAllChildren(text);
    return document.execCommand('copy');
  }
}
