import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';

export interface EditorOptions {
  text: string;
  label: string;
  /** Columns by table, for completion. */
  schema: Record<string, string[]>;
  dark: boolean;
  onchange: (text: string) => void;
  onrun: () => void;
}

export interface Editor {
  setText: (text: string) => void;
  destroy: () => void;
}

/** Colours follow the page's; what the library colours by itself is only used on light ground. */
const LOOK = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--brand)', outlineOffset: '2px' },
  '.cm-content': { fontFamily: 'ui-monospace, Consolas, monospace', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--wash)', color: 'var(--muted)', border: 'none' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--rule)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--brand-wash)',
    color: 'var(--ink)',
  },
});

/**
 * Puts an editor into a node. Tab is left to the browser, so the keyboard is never caught; Ctrl or ⌘ with Enter runs.
 */
export function makeEditor(parent: ShadowRoot, options: EditorOptions): Editor {
  const run = () => {
    options.onrun();
    return true;
  };
  const view = new EditorView({
    parent,
    root: parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keymap.of([{ key: 'Mod-Enter', run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        lineNumbers(),
        history(),
        drawSelection(),
        autocompletion(),
        sql({ dialect: PostgreSQL, schema: options.schema, upperCaseKeywords: true }),
        ...(options.dark ? [] : [syntaxHighlighting(defaultHighlightStyle)]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
        LOOK,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onchange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText(text) {
      if (text !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    destroy: () => view.destroy(),
  };
}
