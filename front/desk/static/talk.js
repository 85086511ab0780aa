/** The page of one conversation: what is new comes by itself, and nothing that was typed is lost. */

import "./talk-composer.js";
import "./talk-erased.js";
import "./talk-keys.js";
import "./talk-log.js";
