/** The shapes the widget's modules share. For editors and type checkers; browsers never ask for this file. */

/** One of the widget's words, by its key without "widget-". */
type Say = (key: string) => string;

type MessageState = "sending" | "waiting" | "kept" | "failed";

interface Reply {
  title: string;
  /** What the server gets when the title is pressed. */
  payload: string;
  /** The same answer in another form. */
  kind?: "more" | "simple";
  /** Of the title, where it is another than the message's. */
  language?: string;
}

interface Comparison {
  /** Titles with providers. */
  columns: string[];
  rows: { label: string; cells: string[] }[];
  /** The columns' offers. */
  offers?: string[];
}

interface Offer {
  id: string;
  title: string;
  provider?: string;
  url?: string;
  reasons?: string[];
  caveats?: string[];
  facts?: { label: string; value: string }[];
  /** ISO 8601 day of the record. */
  checked?: string;
  /** What the assistant can be asked about it. */
  buttons?: Reply[];
  /** Where it is not the message's. */
  title_language?: string;
}

interface Source {
  title: string;
  url?: string;
  /** ISO 8601 day. */
  date?: string;
}

/** A page made for the learner. */
interface PageLink {
  title: string;
  url?: string;
}

interface Message {
  id: number;
  sender: "learner" | "assistant" | "counsellor" | "service";
  /** ISO 8601. */
  time: string;
  /** Plain text with line breaks. */
  text: string;
  language?: string;
  offers?: Offer[];
  comparison?: Comparison;
  opinion?: { thumb: "up" | "down"; reason: string };
  buttons?: Reply[];
  sources?: Source[];
  links?: PageLink[];
  handoff?: { state: string } | null;
  /** Name of the counsellor who speaks. */
  counsellor?: string;
  /** ISO 8601: when the counsellor had it. */
  delivered?: string;
  client_id?: string;
}

/** A style's file and text. */
interface Sheet {
  name: string;
  text: string;
}

/** An entry of the menu. */
interface MenuItem {
  /** Of its words, without "widget-". */
  key: string;
  /** Lower ones stand first; see items.js. */
  order: number;
  /** Focus is on the menu's button; an error becomes a sentence in the status line. */
  run(chat: Chat): void | Promise<void>;
  /** Left out when it says no; asked each time the menu opens. */
  shown?(chat: Chat): boolean;
  /** Of an entry that stays on or off. */
  checked?(chat: Chat): boolean;
  /** Where its words are in another language than the rest. */
  lang?: string;
}

/** What a chat asks of its element. */
interface ChatEvents {
  close(): void;
  speak(language: string): Promise<void>;
  /** So many messages came while it was closed. */
  unread(count: number): void;
}

/** An open chat, as the menu's entries see it; see chat.js. */
interface Chat {
  host: HTMLElement;
  say: Say;
  language: string;
  /** Whether it fills the page, which scrolls with it. */
  page: boolean;
  /** Whether it is a panel that a button opens. */
  closes: boolean;
  /** The site owner's words of an attribute, in this language where there are any. */
  own(name: string): string | null;
  panel: HTMLElement;
  field: HTMLTextAreaElement;
  conversation: { readonly id: string };
  log: { readonly node: HTMLElement; readonly entries: Entry[]; readonly empty: boolean };
  status: {
    show(kind: string, text: string, milliseconds?: number): void;
    clear(kind: string): void;
    says(kind: string): boolean;
  };
  /** Says a text as the learner; they see `title` where it is given. */
  tell(text: string, title?: string): void;
  /** Sends a frame that may be lost; says whether it went out. */
  send(frame: object): boolean;
  /** Does what may have to be loaded first; an error becomes a sentence in the status line. */
  use(work: () => void | Promise<void>): Promise<true | undefined>;
  /** The box for one-time codes, once it was opened. */
  moving?: {
    open(): void;
    bring(code: string): void;
    show(frame: { code: string; page: string; telegram: string | null }): void;
    refused(sentence: string): boolean;
    joined(): void;
  };
  startAgain(): void;
  speak(language: string): Promise<void>;
  close(): void;
}

/** What the learner said and the server has not yet confirmed. */
interface Letter {
  /** The server keeps one message per client_id, so sending again is harmless. */
  client_id: string;
  /** What the server gets: the words typed, or a button's payload. */
  text: string;
  /** What the learner sees as said: the words typed, or a button's title. */
  shown: string;
  language: string;
  /** Whether this browser spoke it before. */
  kept: boolean;
  /** ISO 8601. */
  time: string;
  /** Rises with each letter of a browser. */
  order?: number;
}

/** What the conversation tells the screen. */
interface View {
  /** Another conversation begins. */
  empty(): void;
  /** `restored`: said before this page was opened. */
  show(messages: Message[], restored: boolean): void;
  showLetter(letter: Letter, state: MessageState): void;
  kept(clientId: string, id: number): void;
  failed(clientId: string): void;
  typing(): void;
  /** Of a person who was asked for: how it stands, who writes, what has arrived. */
  person(frame: object): void;
  /** All data of the conversation, or that it was deleted. */
  own(frame: object): void;
  /** A one-time code was made. */
  code(frame: object): void;
  /** The page goes on with a conversation from elsewhere. */
  joined(): void;
  error(message: string): void;
  offline(): void;
  ready(): void;
}

/** A message in the log. */
interface Entry {
  /** Infinity until the server has numbered the message. */
  id: number;
  message: Partial<Message>;
  node: HTMLElement;
  /** Of a message said on this page: how far it has come. */
  state?: HTMLElement;
}

/** Browser storage that never throws. */
interface Store {
  get(key: string): string | null;
  keys(): string[];
  set(key: string, value: string): void;
  remove(key: string): void;
}
