"""The facilitator's page and what is done beside the class: private number, handing over, the TV, leaving the kiosk."""
