"""What the wiring hands to the channels."""

from typing import TYPE_CHECKING

from aiohttp import ClientSession, web

from front.aside import Asides, Clearing, Following
from front.coming_back import ComingBack
from front.exporting import Exporting
from front.limiting.counting import Limits
from front.limiting.doors import Doors
from front.limiting.load import Load
from front.messaging import Hub
from front.moving_over import MovingOver
from front.opinions import Opinions
from front.readiness import Readiness
from front.record import Record
from front.settings import Settings
from front.switchboard import Switchboard
from guidance.catalogue.store import Catalogue

if TYPE_CHECKING:
    from front.forgetting import Forgetting
    from front.handout import HandingOut
    from front.retention.running import Retention

SETTINGS = web.AppKey("settings", Settings)
RECORD = web.AppKey("record", Record)
MOVING = web.AppKey("moving", MovingOver)
COMING_BACK = web.AppKey("coming_back", ComingBack)
SWITCHBOARD = web.AppKey("switchboard", Switchboard)
OPINIONS = web.AppKey("opinions", Opinions)
ASIDES = web.AppKey("asides", Asides)
FOLLOWING = web.AppKey("following", Following)
CLEARING = web.AppKey("clearing", Clearing)
EXPORTING = web.AppKey("exporting", Exporting)
HANDOUT: web.AppKey["HandingOut"] = web.AppKey("handout")
FORGETTING: web.AppKey["Forgetting"] = web.AppKey("forgetting")
RETENTION: web.AppKey["Retention"] = web.AppKey("retention")
HUB = web.AppKey("hub", Hub)
CATALOGUE = web.AppKey("catalogue", Catalogue)
READINESS = web.AppKey("readiness", Readiness)
PROBE = web.AppKey("probe", ClientSession)
LIMITS = web.AppKey("limits", Limits)
LOAD = web.AppKey("load", Load)
DOORS = web.AppKey("doors", Doors)
